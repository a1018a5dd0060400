using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;

namespace CQ.Admin.Services;

/// <summary>Reads and saves what the site is called and looks like, its hour and its language.</summary>
public sealed class SaveSiteProfile(
    SectionEditor sections, ITenantStore tenants, ITenantAccessor tenant, IModuleCatalog modules, IAuditTrail audit)
{
    public static readonly IReadOnlyList<string> Cultures = ["fr", "en"];

    /// <summary>From the store: what this node remembers of the tenant may be a moment old, and an editor would save it back.</summary>
    public async Task<StoredProfile> ReadAsync(CancellationToken ct = default)
    {
        var stored = await tenants.GetAsync(tenant.Current.Id, ct);
        return new StoredProfile(await sections.ReadAsync<SiteProfile>(ct), stored.TimeZone, stored.Culture);
    }

    /// <param name="seen">Fingerprint of what the editor had on the screen.</param>
    public async Task<Outcome<SiteProfile>> ExecuteAsync(
        SiteProfile profile, string timeZone, string culture, string seen, CancellationToken ct = default)
    {
        if (Fault(profile, timeZone, culture) is { } fault)
            return fault;
        var stored = await ReadAsync(ct);
        if (stored.Seen != seen)
            return Conflict;
        if (!await sections.TryWriteAsync(profile, ct))
            return Conflict;
        if ((stored.TimeZone, stored.Culture) != (timeZone, culture))
        {
            await tenants.SetTimeAndLanguageAsync(tenant.Current.Id, timeZone, culture, ct);
            await audit.RecordAsync("settings", "TimeAndLanguageChanged", details: new { timeZone, culture }, ct: ct);
        }

        return profile;
    }

    private static Refusal Conflict => new("Quelqu’un d’autre a enregistré les réglages pendant que vous les modifiiez. Comparez, puis enregistrez de nouveau.");

    private Refusal? Fault(SiteProfile profile, string timeZone, string culture)
    {
        if (SectorColour.Parse(profile.SectorColour) is null)
            return new Refusal("Écrivez la couleur ainsi : #1f4e79.", nameof(SiteProfile.SectorColour));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return new Refusal("Choisissez un fuseau horaire de la liste.", "TimeZone");
        if (!Cultures.Contains(culture))
            return new Refusal("Choisissez une langue de la liste.", "Culture");
        if (ThemeChoices.ForSite(modules).All(t => t.Id != profile.SiteTheme))
            return new Refusal("Choisissez un thème de la liste.", nameof(SiteProfile.SiteTheme));
        return ThemeChoices.ForAdmin(modules).All(t => t.Id != profile.AdminTheme)
            ? new Refusal("Choisissez un thème de la liste.", nameof(SiteProfile.AdminTheme))
            : null;
    }
}
