namespace CQ.Abstractions.Tenants;

/// <summary>The tenants of this installation, kept in host tables. Screens and verbs over it belong to operators, never to a tenant's own people.</summary>
public interface ITenantStore
{
    Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken ct = default);

    Task<Tenant?> FindAsync(string name, CancellationToken ct = default);

    Task<Tenant> GetAsync(Guid id, CancellationToken ct = default);

    /// <summary>Registers an uninitialized tenant.</summary>
    /// <exception cref="TenantRefusedException">The name or an address is taken, malformed or reserved.</exception>
    Task<Tenant> CreateAsync(NewTenant tenant, CancellationToken ct = default);

    Task SetStateAsync(Guid id, TenantState state, CancellationToken ct = default);

    Task SetFeaturesAsync(Guid id, IReadOnlyCollection<string> features, CancellationToken ct = default);

    Task SetTimeAndLanguageAsync(Guid id, string timeZone, string culture, CancellationToken ct = default);

    /// <summary>Says that something every node caches for this tenant has changed.</summary>
    Task BumpVersionAsync(Guid id, CancellationToken ct = default);
}
