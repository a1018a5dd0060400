using CQ.Hosting.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace CQ.Hosting.Drills;

/// <summary>A server that others can reach does not start with a drill in it.</summary>
internal sealed class DrillCheck(IServer server) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var reachable = server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(a => !DemoPasswordGate.IsLoopback(a)).ToList() ?? [];
        return reachable.Count == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException($"CQ_DRILL_KILL ends the server on purpose: it works on loopback alone, not on {string.Join(", ", reachable)}.");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
