using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Host;
using CQ.Hosting.Security;
using CQ.Hosting.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Recipes;

internal sealed class Replay(
    CurrentRun current, CqDbContext step, HostDbContext host, ITenantAccessor tenant, ITenantScopeFactory scopes, TimeProvider time) : IReplay
{
    public async Task<T> AsAsync<T>(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task<T>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        var clock = Checked(at);
        using var then = clock.MoveTo(at);
        await using var scope = scopes.Create(tenant.Current);
        if (userId is { } person)
            await scope.Services.GetRequiredService<ViewerResolver>().BecomeAsync(person, ct);
        return await scope.Services.GetRequiredService<IBurst>().RunAsync(token => act(scope.Services, token), ct);
    }

    public Task AsAsync(DateTimeOffset at, Guid? userId, Func<IServiceProvider, CancellationToken, Task> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        return AsAsync(
            at,
            userId,
            async (services, token) =>
            {
                await act(services, token);
                return true;
            },
            ct);
    }

    public async Task<int> RunDueAsync(DateTimeOffset until, CancellationToken ct)
    {
        Checked(until);
        var done = 0;
        // One by one: what a piece causes may be due before the next.
        for (; await NextAsync(until.ToUniversalTime(), ct) is { } row; done++)
            await AsAsync(row.Due, null, (services, token) => DoAsync(services, row, token), ct);
        return done;
    }

    private SiteClock Checked(DateTimeOffset at)
    {
        if (current.Run is not { IsDemo: true })
            throw new InvalidOperationException("Only a step of a demo's recipe replays: the history of a real sector is made by its people.");
        if (step.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("An act would not see what the step has not committed: a step that replays runs outside a burst.");
        var clock = time as SiteClock ?? throw new InvalidOperationException("The clock was replaced by one that cannot be moved.");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, clock.RealNow);
        return clock;
    }

    private Task<HostDueWork?> NextAsync(DateTimeOffset until, CancellationToken ct)
    {
        var id = tenant.Current.Id;
        return host.Set<HostDueWork>().AsNoTracking()
            .Where(w => w.TenantId == id && w.DoneAt == null && w.Due <= until)
            .Where(w => !w.Kind.StartsWith("owner.") && !w.Kind.StartsWith("outbox.") && !w.Kind.StartsWith(DailyWork.Prefix))
            .OrderBy(w => w.Due).ThenBy(w => w.Id)
            .FirstOrDefaultAsync(ct);
    }

    private async Task DoAsync(IServiceProvider services, HostDueWork row, CancellationToken ct)
    {
        var handler = services.GetRequiredService<IEnabled<IDueWorkHandler>>().FirstOrDefault(h => h.Kind == row.Kind)
            ?? throw new InvalidOperationException($"No enabled module does the due work {row.Kind}.");
        // Marked first, so that the handler may schedule the same again.
        await DueWorkRunner.MarkDoneAsync(services.GetRequiredService<CqDbContext>(), row.Id, null, null, time.GetUtcNow(), ct);
        await handler.RunAsync(new DueWork(row.Kind, row.Reference, row.Due, row.Attempts + 1), ct);
    }
}
