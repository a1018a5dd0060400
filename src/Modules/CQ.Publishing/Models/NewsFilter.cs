using System.Globalization;

namespace CQ.Publishing.Models;

/// <summary>Which news are asked for, as the address says it; what is null does not narrow.</summary>
/// <param name="Quartier">Slug.</param>
/// <param name="Topic">Slug of a topic of the sector.</param>
/// <param name="Tag">Slug of a free word.</param>
/// <param name="Group">Slug of a body.</param>
public sealed record NewsFilter(string? Quartier = null, string? Topic = null, int? Year = null, string? Tag = null, string? Group = null)
{
    public const string QuartierKey = "quartier";
    public const string TopicKey = "theme";
    public const string YearKey = "annee";
    public const string TagKey = "mot";
    public const string GroupKey = "instance";

    public static NewsFilter None { get; } = new();

    public bool IsEmpty => this == None;

    /// <summary>What is not understood does not narrow: the page shows what it understood.</summary>
    public static NewsFilter Parse(string? quartier, string? topic, string? year, string? tag, string? group) =>
        new(FilterWords.Word(quartier), FilterWords.Word(topic), FilterWords.Year(year), FilterWords.Word(tag), FilterWords.Word(group));

    /// <summary>The address of the list with this filter; begins with <c>~/</c>.</summary>
    public string ToPath() => FilterWords.Path(
        "~/actualites", (QuartierKey, Quartier), (TopicKey, Topic), (YearKey, Year?.ToString(CultureInfo.InvariantCulture)), (TagKey, Tag), (GroupKey, Group));
}
