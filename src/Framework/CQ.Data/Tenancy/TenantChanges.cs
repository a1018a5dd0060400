using System.Reflection;
using CQ.Abstractions.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CQ.Data.Tenancy;

/// <summary>
/// What a save means for the other nodes: configuration raises the tenant's version, which every node reads with its first statement; any change
/// notifies, so that output caches drop the tenant's pages once it is committed.
/// </summary>
internal sealed class TenantChanges
{
    private bool _configuration;

    public bool Any { get; private set; }

    public static TenantChanges Of(CqDbContext db)
    {
        var changes = new TenantChanges();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || entry.Entity is not ITenantOwned)
                continue;
            changes.Any = true;
            changes._configuration |= entry.Entity is ITenantConfiguration || (entry.State == EntityState.Modified && entry.Properties.Any(IsConfiguration));
        }

        return changes;
    }

    public async Task SignalAsync(CqDbContext db, CancellationToken ct)
    {
        if (_configuration)
            await TenantSignals.RaiseVersionAsync(db, db.TenantId, ct);
        else
            await TenantSignals.NotifyAsync(db, db.TenantId, ct);
    }

    private static bool IsConfiguration(PropertyEntry property) =>
        property.IsModified && property.Metadata.PropertyInfo?.IsDefined(typeof(ConfigurationAttribute)) == true;
}
