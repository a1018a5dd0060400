using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CQ.Territory.Services;

/// <summary>Names for addresses: lower case, without accents, words joined by hyphens.</summary>
public static partial class Slugs
{
    public const int MaximumLength = 80;

    // Words that stand in the same place of an address.
    private static readonly HashSet<string> Taken = ["nouveau", "nouvelle", "sieges", "mandats"];

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

    public static bool IsValid(string slug) => slug.Length <= MaximumLength && !Taken.Contains(slug) && Pattern().IsMatch(slug);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Pattern();
}
