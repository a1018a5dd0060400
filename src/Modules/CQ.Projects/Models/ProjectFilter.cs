using System.Globalization;
using CQ.Budgets.Models;

namespace CQ.Projects.Models;

/// <summary>Which projects of the catalogue are asked for, as the address says it; what is null does not narrow (R197).</summary>
/// <param name="Quartier">Slug.</param>
/// <param name="Late">Only those under way whose day has passed (R188).</param>
public sealed record ProjectFilter(string? Quartier = null, ProjectGroup? Group = null, int? Year = null, Section? Section = null, bool Late = false)
{
    public const string QuartierKey = "quartier";
    public const string GroupKey = "etat";
    public const string YearKey = "annee";
    public const string SectionKey = "section";
    public const string LateKey = "retard";

    public static ProjectFilter None { get; } = new();

    public bool IsEmpty => this == None;

    /// <summary>What is not understood does not narrow: the page shows what it understood.</summary>
    public static ProjectFilter Parse(string? quartier, string? group, string? year, string? section, string? late) => new(
        string.IsNullOrWhiteSpace(quartier) ? null : quartier.Trim(),
        ProjectGroups.Parse(group),
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 0 and < 10_000 ? y : null,
        BudgetWords.ParseSection(section),
        late == "1");

    /// <summary>The address of the list with this filter; begins with <c>~/</c>.</summary>
    public string ToPath()
    {
        var parts = new List<string>();
        void Add(string key, string? value)
        {
            if (value is not null)
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
        }

        Add(QuartierKey, Quartier);
        Add(GroupKey, Group is { } group ? ProjectGroups.Key(group) : null);
        Add(YearKey, Year?.ToString(CultureInfo.InvariantCulture));
        Add(SectionKey, Section is { } section ? BudgetWords.Key(section) : null);
        Add(LateKey, Late ? "1" : null);
        return parts.Count == 0 ? "~/projets" : "~/projets?" + string.Join('&', parts);
    }
}
