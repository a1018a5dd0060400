using CQ.Abstractions.Localization;
using CQ.Abstractions.Tenants;

namespace CQ.Territory.Services;

/// <summary>The words of the charter in force today (R20), from the tenant's cache: every request asks for them.</summary>
internal sealed class TerritoryLabels(ICharters charters, ITenantCache cache, ITenantTimeZone zone) : ITenantLabels
{
    public ValueTask<IReadOnlyDictionary<string, string>> GetAsync(string culture, CancellationToken ct)
    {
        var day = zone.Today;
        var english = culture.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return cache.GetOrCreateAsync<IReadOnlyDictionary<string, string>>(
            $"territory:labels:{(english ? "en" : "fr")}:{day:yyyyMMdd}",
            async token => Words((await charters.OnAsync(day, token))?.Values.Labels, english),
            ct);
    }

    private static Dictionary<string, string> Words(IReadOnlyDictionary<string, string>? labels, bool english)
    {
        const string suffix = ".en";
        return (labels ?? new Dictionary<string, string>())
            .Where(l => l.Key.EndsWith(suffix, StringComparison.Ordinal) == english)
            .ToDictionary(l => english ? l.Key[..^suffix.Length] : l.Key, l => l.Value);
    }
}
