using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Auditing;
using CQ.Data.Model;
using CQ.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CQ.Data;

/// <summary>
/// The one context. It is composed of the entity configurations of every installed module, carries the tenant filter on every owned entity and
/// the audience filter on everything that can be read, and is never pooled because both filters read its own state.
/// </summary>
public sealed class CqDbContext : DbContext
{
    private readonly IModuleCatalog _modules;
    private readonly ITenantAccessor _tenant;
    private readonly IViewer _viewer;
    private readonly TimeProvider _time;

    public CqDbContext(
        DbContextOptions<CqDbContext> options, IModuleCatalog modules, ITenantAccessor tenant, IViewer viewer, TimeProvider time, TenantConnection? connection = null)
        : base(options)
    {
        connection?.Context = this;
        (_modules, _tenant, _viewer, _time) = (modules, tenant, viewer, time);
        ChangeTracker.Tracking += GiveTenant;
    }

    /// <summary>Parameter of the tenant filter. An empty guid matches nothing, so a context outside a tenant reads nothing.</summary>
    public Guid TenantId => _tenant.CurrentOrDefault?.Id ?? Guid.Empty;

    /// <summary>Parameter of the audience filter.</summary>
    public Guid[] Audiences => _viewer.Audiences;

    /// <summary>Parameter of the audience filter: nothing is readable before its hour.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    internal IViewer Viewer => _viewer;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: the audit and the tenant's version are written with it.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var changes = TenantChanges.Of(this);
        if (!changes.Any)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
                entry.Property(nameof(IVersioned.Version)).CurrentValue = entry.Entity.Version + 1;
        }

        AddRange(AuditEntries.From(this, _time.GetUtcNow()));
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await changes.SignalAsync(this, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return count;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CqDbContext).Assembly);
        foreach (var module in _modules.Modules)
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        new CqModelConventions(this).Apply(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        CqTypeConventions.Apply(configurationBuilder);

    internal void FilterTenant<T>(ModelBuilder model)
        where T : class, ITenantOwned =>
        model.Entity<T>().HasQueryFilter(Filters.Tenant, e => e.TenantId == TenantId);

    internal void FilterAudience<T>(ModelBuilder model)
        where T : class, IAudienceBearing =>
        model.Entity<T>().HasQueryFilter(
            Filters.Audience, e => e.PublishedAt != null && e.PublishedAt <= Now && Audiences.Contains(e.AudienceId));

    internal void FilterExpiringAudience<T>(ModelBuilder model)
        where T : class, IExpires =>
        model.Entity<T>().HasQueryFilter(
            Filters.Audience,
            e => e.PublishedAt != null && e.PublishedAt <= Now && (e.ExpiresAt == null || e.ExpiresAt > Now) && Audiences.Contains(e.AudienceId));

    private void GiveTenant(object? sender, EntityTrackingEventArgs e)
    {
        if (e.FromQuery || e.Entry.Entity is not ITenantOwned owned)
            return;
        if (owned.TenantId == Guid.Empty)
            TenantIdSetter.Set(owned, _tenant.Current.Id);
        else if (owned.TenantId != TenantId)
            throw new InvalidOperationException($"{e.Entry.Metadata.ShortName()} belongs to another tenant.");
    }
}
