using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Host;

/// <summary>Writes due work in the transaction of what causes it.</summary>
internal sealed class DueWorkSchedule(CqDbContext db, ITenantAccessor tenant, IReplayState replay) : IDueWork
{
    // Longer than a demo takes to be told.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    public async Task ScheduleAsync(string kind, Guid reference, DateTimeOffset due, CancellationToken ct = default)
    {
        var (id, tenantId, at) = (Guid.CreateVersion7(), tenant.Current.Id, due.ToUniversalTime());
        // A piece that a replay leaves in the past would be taken at once, in the middle of the story: a lease holds the worker off.
        var lease = replay.IsReplaying && at <= replay.RealNow ? replay.RealNow + Held : (DateTimeOffset?)null;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into cq_host_due_work as w (id, tenant_id, kind, reference, due, attempts, leased_until)
            values ({id}, {tenantId}, {kind}, {reference}, {at}, 0, {lease})
            on conflict (tenant_id, kind, reference) where done_at is null
            do update set due = excluded.due, attempts = 0, leased_until = coalesce(excluded.leased_until, w.leased_until)
            """,
            ct);
        await db.Database.ExecuteSqlAsync($"select pg_notify({TenantSignals.WorkChannel}, {kind})", ct);
    }

    // What the worker is at is no longer waiting: waiting for it would turn the order of locks round, since it marks its work before it locks anything else.
    public Task CancelAsync(string kind, Guid reference, CancellationToken ct = default) =>
        db.Database.ExecuteSqlAsync(
            $"""
            delete from cq_host_due_work where id in (
              select id from cq_host_due_work
              where tenant_id = {tenant.Current.Id} and kind = {kind} and reference = {reference} and done_at is null
              for update skip locked)
            """,
            ct);
}
