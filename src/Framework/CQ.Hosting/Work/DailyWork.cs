using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data.Host;
using CQ.Hosting.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Work;

/// <summary>
/// Keeps one waiting row of due work per tenant and daily chore. A day missed while the site was down is caught up once, because the row simply stays due.
/// </summary>
internal sealed class DailyWork(IServiceScopeFactory scopes, ITenantScopeFactory tenantScopes, TenantRegistry registry, TimeProvider time)
{
    public const string Prefix = "daily.";

    /// <summary>Adds the rows that are missing, for every running tenant.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        var waiting = (await db.Set<HostDueWork>()
                .Where(w => w.DoneAt == null && w.Kind.StartsWith(Prefix))
                .Select(w => new { w.TenantId, w.Kind })
                .ToListAsync(ct))
            .Select(w => (w.TenantId, w.Kind))
            .ToHashSet();
        foreach (var tenant in registry.All.Where(t => t.State == TenantState.Running))
        {
            await using var inside = tenantScopes.Create(tenant);
            var zone = inside.Services.GetRequiredService<ITenantTimeZone>();
            foreach (var task in inside.Services.GetRequiredService<IEnabled<IBackgroundTask>>())
            {
                if (waiting.Contains((tenant.Id, Prefix + task.Name)))
                    continue;
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into cq_host_due_work (id, tenant_id, kind, reference, due, attempts)
                    values ({Guid.CreateVersion7()}, {tenant.Id}, {Prefix + task.Name}, {Guid.Empty}, {Next(task, zone, tenant.Id)}, 0)
                    on conflict (tenant_id, kind, reference) where done_at is null do nothing
                    """,
                    ct);
            }
        }
    }

    public Func<DueWork, CancellationToken, Task>? Handler(IServiceProvider services, string kind)
    {
        var task = services.GetRequiredService<IEnabled<IBackgroundTask>>().FirstOrDefault(t => Prefix + t.Name == kind);
        if (task is null)
            return null;
        return async (_, ct) =>
        {
            await task.ExecuteAsync(ct);
            var tenant = services.GetRequiredService<ITenantAccessor>().Current;
            var next = Next(task, services.GetRequiredService<ITenantTimeZone>(), tenant.Id);
            await services.GetRequiredService<IDueWork>().ScheduleAsync(kind, Guid.Empty, next, ct);
        };
    }

    // Tomorrow at the task's hour (today when that is still to come), moved by up to half an hour so that tenants do not start together.
    private DateTimeOffset Next(IBackgroundTask task, ITenantTimeZone zone, Guid tenantId)
    {
        var jitter = TimeSpan.FromSeconds(Math.Abs(HashCode.Combine(tenantId, task.Name) % 1800));
        var next = zone.StartOf(zone.Today) + task.At.ToTimeSpan() + jitter;
        var now = time.GetUtcNow();
        return next > now ? next : zone.StartOf(zone.Today.AddDays(1)) + task.At.ToTimeSpan() + jitter;
    }
}
