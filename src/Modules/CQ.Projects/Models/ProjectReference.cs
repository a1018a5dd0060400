using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Projects.Models;

/// <summary>The number a project is known by, per sector and year: <c>P-2026-014</c>; in addresses <c>2026-014-slug</c>.</summary>
public readonly partial record struct ProjectReference(int Year, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P-{Year:0000}-{Number:000}");

    public string ToSegment(string slug) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:000}-{slug}");

    /// <summary>Reads <c>2026-014-any-slug</c>, <c>2026-14</c> or <c>P-2026-014</c>.</summary>
    public static bool TryParse(string? text, out ProjectReference reference)
    {
        reference = default;
        if (Pattern().Match(text ?? "") is not { Success: true } match)
            return false;
        reference = new ProjectReference(
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return reference.Number > 0;
    }

    [GeneratedRegex(@"^(?:[Pp]-)?([0-9]{4})-([0-9]{1,6})(?:-.*)?$")]
    private static partial Regex Pattern();
}
