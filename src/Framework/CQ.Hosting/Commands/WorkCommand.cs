using CQ.Hosting.Tenants;
using CQ.Hosting.Work;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Commands;

/// <summary>The owner's worker: does kinds that begin with <c>owner.</c> and nothing else.</summary>
internal sealed class WorkCommand(DueWorkRunner runner, TenantRegistry registry, ILogger<WorkCommand> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(bool once, CancellationToken ct)
    {
        if (once)
        {
            await registry.RefreshAsync(ct);
            await runner.RunOnceAsync(owner: true, ct);
            return 0;
        }

        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (registry.All.Count == 0)
                    await registry.RefreshAsync(ct);
                if (await runner.RunOnceAsync(owner: true, ct) > 0)
                    continue;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // The database comes back, and so does the worker.
                logger.LogError(e, "Could not take the owner's work");
            }

            await Task.Delay(Pause, ct);
        }

        return 0;
    }
}
