using System.Text.RegularExpressions;

namespace CQ.Mvc.Texts;

/// <summary>Puts the no-break spaces that French wants before double punctuation, units and inside guillemets, so that texts are typed plainly.</summary>
public static partial class FrenchTypography
{
    public static string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.IndexOfAny([':', ';', '!', '?', '€', '%', '«', '»', 'h', 'n']) < 0)
            return text;
        text = BeforeHigh().Replace(text, "\u202f$1");
        text = BeforeColon().Replace(text, "\u00a0$1");
        text = Unit().Replace(text, "$1\u00a0$2");
        return text.Replace("« ", "«\u00a0", StringComparison.Ordinal).Replace(" »", "\u00a0»", StringComparison.Ordinal);
    }

    [GeneratedRegex(" ([;!?])")]
    private static partial Regex BeforeHigh();

    [GeneratedRegex(" (:)")]
    private static partial Regex BeforeColon();

    [GeneratedRegex(@"(\d|n°) (€|%|h\b|\d)")]
    private static partial Regex Unit();
}
