namespace CQ.Abstractions.Tenants;

/// <summary>What is needed to register a tenant.</summary>
public sealed record NewTenant(string Name, IReadOnlyList<TenantAddress> Addresses, string TimeZone = "Europe/Paris", string Culture = "fr");
