namespace CQ.Hosting.Pages;

/// <summary>What a kept page of somebody who is signed in is found by.</summary>
/// <param name="Version">Of the tenant, as the database told this request.</param>
/// <param name="Changes">Of the tenant, as far as this node knows.</param>
/// <param name="Day">In the tenant's zone: terms of office end with it.</param>
/// <param name="Request">Address, and the headers by which pages differ.</param>
/// <param name="Cookies">Hash of all cookies: the session, its token for forms, the language.</param>
internal readonly record struct OwnPageKey(Guid TenantId, long Version, (long All, long Tenant) Changes, DateOnly Day, string Request, UInt128 Cookies);
