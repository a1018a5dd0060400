using CQ.Abstractions.Recipes;
using CQ.Hosting.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>A replay that stops dead after so many acts, as a server that is killed.</summary>
internal sealed class CutReplay(IServiceProvider services, CutReplay.Scissors scissors) : IReplay
{
    private readonly Replay _inner = ActivatorUtilities.CreateInstance<Replay>(services);

    public async Task<T> AsAsync<T>(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        Cut();
        return await _inner.AsAsync(at, userId, act, ct);
    }

    public async Task AsAsync(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct)
    {
        Cut();
        await _inner.AsAsync(at, userId, act, ct);
    }

    public Task<int> RunDueAsync(DateTimeOffset until, CancellationToken ct) => _inner.RunDueAsync(until, ct);

    private void Cut()
    {
        if (scissors.Left-- <= 0)
            throw new CutException();
    }

    internal sealed class Scissors
    {
        public int Left { get; set; } = int.MaxValue;
    }

    internal sealed class CutException : Exception;
}
