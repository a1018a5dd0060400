using System.Globalization;

namespace CQ.Publishing.Models;

/// <summary>Which documents are asked for, as the address says it; what is null does not narrow (R112).</summary>
/// <param name="Quartier">Slug.</param>
/// <param name="Group">Slug of a body.</param>
/// <param name="Private">Only those that not everyone reads.</param>
public sealed record DocumentFilter(string? Quartier = null, DocumentKind? Kind = null, int? Year = null, string? Group = null, bool Private = false)
{
    public const string QuartierKey = "quartier";
    public const string KindKey = "type";
    public const string YearKey = "annee";
    public const string GroupKey = "instance";
    public const string LevelKey = "niveau";

    private const string Reserved = "reserve";

    public static DocumentFilter None { get; } = new();

    public bool IsEmpty => this == None;

    /// <summary>What is not understood does not narrow: the page shows what it understood.</summary>
    public static DocumentFilter Parse(string? quartier, string? kind, string? year, string? group, string? level) =>
        new(FilterWords.Word(quartier), DocumentKinds.Parse(kind), FilterWords.Year(year), FilterWords.Word(group), level == Reserved);

    /// <summary>The address of the list with this filter; begins with <c>~/</c>.</summary>
    public string ToPath() => FilterWords.Path(
        "~/documents",
        (QuartierKey, Quartier),
        (KindKey, Kind is { } kind ? DocumentKinds.Key(kind) : null),
        (YearKey, Year?.ToString(CultureInfo.InvariantCulture)),
        (GroupKey, Group),
        (LevelKey, Private ? Reserved : null));
}
