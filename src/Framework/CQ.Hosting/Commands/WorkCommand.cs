using CQ.Hosting.Tenants;
using CQ.Hosting.Work;

namespace CQ.Hosting.Commands;

/// <summary>The owner's worker: does kinds that begin with <c>owner.</c> and nothing else.</summary>
internal sealed class WorkCommand(DueWorkRunner runner, TenantRegistry registry)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(bool once, CancellationToken ct)
    {
        await registry.RefreshAsync(ct);
        do
        {
            if (await runner.RunOnceAsync(owner: true, ct) == 0 && !once)
                await Task.Delay(Pause, ct);
        }
        while (!once && !ct.IsCancellationRequested);
        return 0;
    }
}
