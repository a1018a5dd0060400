namespace CQ.Hosting.Setup;

/// <summary>One tenant of a tenants file. <c>[js: configuration('KEY', 'default')]</c> is understood in the password.</summary>
internal sealed record TenantsFileEntry(
    string ShellName,
    string SiteName,
    string RecipeName,
    string AdminEmail,
    string? AdminPassword = null,
    string SiteTimeZone = "Europe/Paris",
    IReadOnlyList<TenantsFileAddress>? Addresses = null);
