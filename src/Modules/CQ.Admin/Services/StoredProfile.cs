using CQ.Abstractions.Settings;

namespace CQ.Admin.Services;

/// <summary>The settings as they are stored now, the tenant's own included.</summary>
public sealed record StoredProfile(SiteProfile Profile, string TimeZone, string Culture)
{
    public string Seen => Fingerprint.Of(Profile, TimeZone, Culture);
}
