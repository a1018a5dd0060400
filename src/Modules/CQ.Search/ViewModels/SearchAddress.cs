using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CQ.Search.ViewModels;

/// <summary>A search as the address bar says it: words, what they are narrowed to, order and page. What is not understood does not narrow.</summary>
public sealed record SearchAddress(
    string Text, IReadOnlyList<string> Types, IReadOnlyList<string> Quartiers, IReadOnlyList<int> Years, IReadOnlyList<string> States, IReadOnlyList<string> Topics, bool ByDate, int Page)
{
    public const string TextKey = "q";
    public const string TypeKey = "type";
    public const string QuartierKey = "quartier";
    public const string YearKey = "annee";
    public const string StateKey = "etat";
    public const string TopicKey = "theme";
    public const string SortKey = "tri";
    public const string PageKey = "page";
    public const string DateSort = "date";

    /// <summary>Nobody chooses more values by hand.</summary>
    public const int MostValues = 20;

    private const int LongestValue = 100;

    public bool IsNarrowed => Types.Count + Quartiers.Count + Years.Count + States.Count + Topics.Count > 0;

    public static SearchAddress Read(Func<string, IEnumerable<string?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        List<string> Of(string key) => [.. values(key).OfType<string>().Where(v => v.Length is > 0 and <= LongestValue).Distinct(StringComparer.Ordinal).Take(MostValues)];
        var years = Of(YearKey).Select(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : 0).Where(y => y > 0);
        var page = int.TryParse(values(PageKey).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 1;
        return new SearchAddress(values(TextKey).FirstOrDefault() ?? "", Of(TypeKey), Of(QuartierKey), [.. years], Of(StateKey), Of(TopicKey), values(SortKey).FirstOrDefault() == DateSort, page);
    }

    /// <param name="query">As in the address bar, from the question mark on.</param>
    public static SearchAddress Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query ?? "");
        return Read(key => values.TryGetValue(key, out var found) ? found : []);
    }

    /// <summary>The same with a value of a facet taken or given back; from the first page on.</summary>
    public SearchAddress Toggle(string facet, string value) => facet switch
    {
        TypeKey => this with { Types = Toggled(Types, value), Page = 1 },
        QuartierKey => this with { Quartiers = Toggled(Quartiers, value), Page = 1 },
        YearKey => this with { Years = Toggled(Years, int.Parse(value, CultureInfo.InvariantCulture)), Page = 1 },
        StateKey => this with { States = Toggled(States, value), Page = 1 },
        TopicKey => this with { Topics = Toggled(Topics, value), Page = 1 },
        _ => this,
    };

    public SearchAddress Everything => this with { Types = [], Quartiers = [], Years = [], States = [], Topics = [], Page = 1 };

    /// <summary>Begins with <c>~/</c>.</summary>
    public string ToPath() => "~/recherche" + ToQuery();

    /// <summary>Begins with a question mark; empty for nothing.</summary>
    public string ToQuery()
    {
        var parts = Pairs().Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>What a form must send along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(bool withText = true)
    {
        if (withText && Text.Length > 0)
            yield return new(TextKey, Text);
        foreach (var (key, values) in new[]
        {
            (TypeKey, Types), (QuartierKey, Quartiers), (YearKey, [.. Years.Select(y => y.ToString(CultureInfo.InvariantCulture))]), (StateKey, States), (TopicKey, Topics),
        })
        {
            foreach (var value in values)
                yield return new(key, value);
        }

        if (ByDate)
            yield return new(SortKey, DateSort);
        if (Page > 1)
            yield return new(PageKey, Page.ToString(CultureInfo.InvariantCulture));
    }

    private static List<T> Toggled<T>(IReadOnlyList<T> values, T value) => values.Contains(value) ? [.. values.Where(v => !Equals(v, value))] : [.. values, value];
}
