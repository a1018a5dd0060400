using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CQ.Abstractions.Values;

/// <summary>
/// Names for addresses: lower case, without accents, words joined by hyphens. Two names with the same slug are the same name for a reader, so it
/// also serves as the folded column that a unique index needs.
/// </summary>
public static partial class Slugs
{
    public const int MaximumLength = 80;

    /// <summary>Empty when the name holds neither letter nor digit.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length <= MaximumLength ? text : text[..MaximumLength].Trim('-');
    }

    public static bool IsValid(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return slug.Length <= MaximumLength && Pattern().IsMatch(slug);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Pattern();
}
