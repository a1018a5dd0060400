using CQ.Hosting.Setup;
using CQ.Hosting.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Work;

/// <summary>The server's background life: set-ups first, then due work until the end.</summary>
internal sealed class HostWork(
    AutoSetup setup, TenantRegistry registry, DueWorkRunner runner, DailyWork daily, WorkSignal signal, Readiness readiness, ILogger<HostWork> logger, IHostApplicationLifetime life)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await registry.RefreshAsync(stoppingToken);
            await setup.RunAsync(stoppingToken);
            await daily.EnsureAsync(stoppingToken);
            readiness.IsSetUp = true;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogCritical(e, "Set-up at start failed; the server ends");
            Environment.ExitCode = 1;
            life.StopApplication();
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await runner.RunOnceAsync(owner: false, stoppingToken) == 0)
                    await signal.WaitAsync(Pause, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(e, "Could not take due work");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    /// <summary>What the node could not finish is taken by another at once.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await runner.ReleaseAsync(cancellationToken);
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "Could not give back due work; its lease ends by itself");
        }
    }
}
