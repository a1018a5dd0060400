using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Work;

/// <summary>
/// A node that is asked to stop says so at <c>/health/ready</c> first, and goes on answering for CQ_DRAIN_SECONDS: whoever shares requests out sends them elsewhere by then. Only
/// then does it refuse connections, finish what it has, and end.
/// </summary>
internal sealed class Leaving(Readiness readiness, IOptions<CqHostOptions> options) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.IsLeaving = true;
        await Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Connections that a proxy keeps open end with their next answer.</summary>
    public static void Use(IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<Readiness>();
        app.Use((context, next) =>
        {
            if (readiness.IsLeaving)
                context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
