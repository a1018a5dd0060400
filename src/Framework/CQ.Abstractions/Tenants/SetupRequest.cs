namespace CQ.Abstractions.Tenants;

/// <summary>What the set-up form asks.</summary>
/// <param name="TimeZone">IANA name, e.g. <c>Europe/Paris</c>.</param>
public sealed record SetupRequest(
    string SiteName, string RecipeName, string TimeZone, string AdminEmail, string AdminPassword, string Secret);
