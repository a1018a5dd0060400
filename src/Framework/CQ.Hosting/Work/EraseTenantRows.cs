using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Host;
using CQ.Data.Model;
using CQ.Hosting.Setup;
using Microsoft.EntityFrameworkCore;

namespace CQ.Hosting.Work;

/// <summary>
/// Owner's work behind "start again" of a set-up: removes every row the tenant owns. The owner enters the tenant like everyone and FORCE keeps it
/// inside; only a tenant that was never opened can be erased this way.
/// </summary>
internal sealed class EraseTenantRows(CqDbContext db, ITenantAccessor tenant, ITenantStore tenants) : IDueWorkHandler
{
    public string Kind => TenantSetup.EraseKind;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        if (tenant.Current.State == TenantState.Running)
            return;
        var tables = db.Model.GetEntityTypes()
            .Where(t => t.FindAnnotation(Rls.Annotation)?.Value is string wall && wall != Rls.Host)
            .Select(t => t.GetTableName()!)
            .Distinct()
            .ToList();

        // Tables that others point at are emptied after those; as many rounds as there are tables would be the worst case.
        while (tables.Count > 0)
        {
            var left = new List<string>();
            foreach (var table in tables)
            {
                if (!await TryEmptyAsync(table, ct))
                    left.Add(table);
            }

            if (left.Count == tables.Count)
                throw new InvalidOperationException($"Could not empty {string.Join(", ", left)}.");
            tables = left;
        }

        await db.Set<HostTenant>().Where(t => t.Id == work.Reference).ExecuteUpdateAsync(
            s => s.SetProperty(t => t.SetupRecipe, (string?)null).SetProperty(t => t.SetupStep, 0).SetProperty(t => t.SetupError, (string?)null)
                .SetProperty(t => t.SetupRunId, (Guid?)null).SetProperty(t => t.SetupStartedAt, (DateTimeOffset?)null)
                .SetProperty(t => t.State, TenantState.Uninitialized),
            ct);
        await tenants.SetFeaturesAsync(work.Reference, [], ct);
    }

    private async Task<bool> TryEmptyAsync(string table, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("savepoint empty_table", ct);
        try
        {
            // The name comes from the model, never from outside.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"delete from {table}", ct);
#pragma warning restore EF1002
            return true;
        }
        catch (Npgsql.PostgresException e) when (e.SqlState == Npgsql.PostgresErrorCodes.ForeignKeyViolation)
        {
            await db.Database.ExecuteSqlRawAsync("rollback to savepoint empty_table", ct);
            return false;
        }
    }
}
