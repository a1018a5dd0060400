using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Host;
using CQ.Hosting.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Work;

/// <summary>
/// Takes due work with a lease (<c>FOR UPDATE SKIP LOCKED</c>, once in the cluster) and does each piece in a scope of its tenant. A piece that
/// fails is tried again later, with growing delay; one tenant's failure holds up nobody else.
/// </summary>
internal sealed class DueWorkRunner(
    IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes, TenantRegistry registry, TimeProvider time, ILogger<DueWorkRunner> logger)
{
    private const int Batch = 16;
    private const int MaximumAttempts = 12;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private readonly Guid _node = Guid.NewGuid();
    private readonly ConcurrentQueue<Guid> _left = new();

    /// <summary>How long what is being done may go on when the node is asked to stop.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Does what is due now, and returns how many pieces were taken.</summary>
    /// <param name="owner">True in the owner's worker, which alone does kinds that begin with <c>owner.</c>.</param>
    public async Task<int> RunOnceAsync(bool owner, CancellationToken ct)
    {
        await ReleaseAsync(ct);
        var taken = await TakeAsync(owner, ct);
        var held = new ConcurrentDictionary<Guid, HostDueWork>(taken.Select(row => KeyValuePair.Create(row.Id, row)));
        // Asked to stop, it begins nothing more; what it is at may still be finished.
        using var end = new CancellationTokenSource();
        await using var stopping = ct.Register(() => end.CancelAfter(Grace));
        try
        {
            await Parallel.ForEachAsync(
                taken, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct },
                async (row, _) =>
                {
                    await DoAsync(row, end.Token);
                    held.TryRemove(row.Id, out var _);
                });
        }
        finally
        {
            foreach (var id in held.Keys)
                _left.Enqueue(id);
        }

        return taken.Count;
    }

    /// <summary>
    /// Gives back what was taken and neither done nor put off, because the database went away or the node was asked to stop: another takes it at once instead of waiting for the end of the lease.
    /// </summary>
    public async Task ReleaseAsync(CancellationToken ct)
    {
        while (_left.TryPeek(out var id))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostDbContext>().Set<HostDueWork>()
                .Where(w => w.Id == id && w.LeasedBy == _node && w.DoneAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(w => w.LeasedUntil, (DateTimeOffset?)null).SetProperty(w => w.Attempts, w => w.Attempts - 1), ct);
            _left.TryDequeue(out _);
        }
    }

    private async Task<List<HostDueWork>> TakeAsync(bool owner, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var now = time.GetUtcNow().ToUniversalTime();
        var until = now + Lease;
        return await db.Set<HostDueWork>()
            .FromSql(
                $"""
                update cq_host_due_work set leased_until = {until}, leased_by = {_node}, attempts = attempts + 1
                where id in (
                  select w.id from cq_host_due_work w join cq_host_tenant t on t.id = w.tenant_id
                  where w.done_at is null and w.due <= {now} and (w.leased_until is null or w.leased_until < {now})
                    and starts_with(w.kind, 'owner.') = {owner} and (t.state = 'Running' or {owner})
                  order by w.due limit {Batch} for update of w skip locked)
                returning *
                """)
            .AsNoTracking()
            .ToListAsync(ct);
    }

    private async Task DoAsync(HostDueWork row, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        try
        {
            var tenant = registry.Find(row.TenantId) ?? await registry.RefreshAsync(row.TenantId, ct);
            if (tenant is null)
                return;
            await using var scope = tenantScopes.Create(tenant);
            using var log = logger.BeginScope("Tenant {Tenant}", tenant.Name);
            if (Handler(scope.Services, row.Kind) is not { } handle)
            {
                // The feature is off: its jobs stop, its data stays.
                await PostponeAsync(row, time.GetUtcNow().AddHours(1), row.Attempts - 1, null, ct);
                return;
            }

            var work = new DueWork(row.Kind, row.Reference, row.Due, row.Attempts);
            await scope.Services.GetRequiredService<IBurst>().RunAsync(
                async token =>
                {
                    // Marked first, so that the handler may schedule the same again; undone with the rest when it fails.
                    var db = scope.Services.GetRequiredService<CqDbContext>();
                    await MarkDoneAsync(db, row.Id, (int)time.GetElapsedTime(started).TotalMilliseconds, null, time.GetUtcNow(), token);
                    await handle(work, token);
                },
                ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.LogError(e, "Due work {Kind} {Reference} failed, attempt {Attempt}", row.Kind, row.Reference, row.Attempts);
            await AfterFailureAsync(row, e, ct);
        }
    }

    private static Func<DueWork, CancellationToken, Task>? Handler(IServiceProvider services, string kind)
    {
        if (kind.StartsWith(DailyWork.Prefix, StringComparison.Ordinal))
            return services.GetRequiredService<DailyWork>().Handler(services, kind);
        var handler = services.GetRequiredService<IEnabled<IDueWorkHandler>>().FirstOrDefault(h => h.Kind == kind);
        return handler is null ? null : handler.RunAsync;
    }

    private async Task AfterFailureAsync(HostDueWork row, Exception e, CancellationToken ct)
    {
        var error = e.GetBaseException().Message;
        error = error.Length > 500 ? error[..500] : error;
        if (row.Attempts >= MaximumAttempts)
        {
            await using var scope = scopes.CreateAsyncScope();
            await MarkDoneAsync(scope.ServiceProvider.GetRequiredService<HostDbContext>(), row.Id, null, error, time.GetUtcNow(), ct);
            return;
        }

        var delay = TimeSpan.FromSeconds(15 * Math.Pow(2, row.Attempts));
        await PostponeAsync(row, time.GetUtcNow() + (delay < Longest ? delay : Longest), row.Attempts, error, ct);
    }

    private async Task PostponeAsync(HostDueWork row, DateTimeOffset due, int attempts, string? error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDbContext>().Set<HostDueWork>()
            .Where(w => w.Id == row.Id)
            .ExecuteUpdateAsync(
                s => s.SetProperty(w => w.Due, due).SetProperty(w => w.Attempts, attempts).SetProperty(w => w.LastError, error)
                    .SetProperty(w => w.LeasedUntil, (DateTimeOffset?)null),
                ct);
    }

    public static Task<int> MarkDoneAsync(DbContext db, Guid id, int? milliseconds, string? error, DateTimeOffset at, CancellationToken ct)
    {
        var now = at.ToUniversalTime();
        return db.Database.ExecuteSqlAsync(
            $"update cq_host_due_work set done_at = {now}, milliseconds = {milliseconds}, last_error = {error}, leased_until = null where id = {id}", ct);
    }
}
