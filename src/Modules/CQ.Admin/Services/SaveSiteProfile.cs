using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;

namespace CQ.Admin.Services;

/// <summary>Saves what the site is called and looks like, its hour and its language.</summary>
public sealed class SaveSiteProfile(
    SectionEditor sections, ITenantStore tenants, ITenantAccessor tenant, IModuleCatalog modules, IAuditTrail audit)
{
    public static readonly IReadOnlyList<string> Cultures = ["fr", "en"];

    /// <param name="seen">Fingerprint of what the editor had on the screen.</param>
    public async Task<Outcome<SiteProfile>> ExecuteAsync(
        SiteProfile profile, string timeZone, string culture, string seen, CancellationToken ct = default)
    {
        if (Fault(profile, timeZone, culture) is { } fault)
            return fault;
        if (FingerprintOf(await sections.ReadAsync<SiteProfile>(ct)) != seen)
            return Conflict;

        // The tenant's own row is written on another connection. It comes first: saving the section locks that row until the burst ends.
        var current = tenant.Current;
        if (current.TimeZone != timeZone || current.Culture != culture)
        {
            await tenants.SetTimeAndLanguageAsync(current.Id, timeZone, culture, ct);
            await audit.RecordAsync("settings", "TimeAndLanguageChanged", details: new { timeZone, culture }, ct: ct);
        }

        return await sections.TryWriteAsync(profile, ct) ? profile : Conflict;
    }

    public string FingerprintOf(SiteProfile profile) => Fingerprint.Of(profile, tenant.Current.TimeZone, tenant.Current.Culture);

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
