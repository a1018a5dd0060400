namespace CQ.Abstractions.Tenants;

/// <summary>A recipe that can set up a tenant, as its file declares it.</summary>
public sealed record SetupRecipe(string Name, string DisplayName, string Description);
