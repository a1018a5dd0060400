using System.Globalization;

namespace CQ.Territory.Services;

/// <summary>What the sector's home page says, in Markdown, edited in the back office (R77).</summary>
public sealed class HomeTexts
{
    public string French { get; set; } = "";

    /// <summary>Empty: the French text is shown.</summary>
    public string English { get; set; } = "";

    /// <summary>The text for a reader, and the language it is in.</summary>
    public (string Text, string Language) For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" && English.Length > 0 ? (English, "en") : (French, "fr");
    }
}
