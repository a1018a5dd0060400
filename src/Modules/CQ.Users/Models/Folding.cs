using System.Globalization;
using System.Text;

namespace CQ.Users.Models;

/// <summary>Text without case and accents, for comparing and sorting what people type.</summary>
public static class Folding
{
    /// <summary>Greater than any text that begins with the same prefix: the upper bound of a prefix range in code point order.</summary>
    public const string Last = "\U0010FFFF";

    /// <summary>Letter for letter, so that positions stay what they were.</summary>
    public static string EachChar(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = Fold(source[i]);
        });
    }

    public static string ForSorting(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                kept.Append(char.ToLowerInvariant(c));
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static char Fold(char c)
    {
        if (char.IsAscii(c))
            return char.ToLowerInvariant(c);
        // Half of a surrogate pair cannot be normalised alone.
        return char.IsSurrogate(c) ? c : char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
    }
}
