namespace CQ.Abstractions.Data;

/// <summary>Rows that every node caches (roles, terms, settings, charter): writing one raises the tenant's version in the same transaction.</summary>
public interface ITenantConfiguration : ITenantOwned;
