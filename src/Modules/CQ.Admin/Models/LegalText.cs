namespace CQ.Admin.Models;

/// <summary>A text in Markdown, in French and, if someone wrote it, in English.</summary>
public sealed class LegalText
{
    public string French { get; set; } = "";

    public string English { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(French) && string.IsNullOrWhiteSpace(English);

    /// <summary>The text for a reader of that language, and the language it really is in, for the <c>lang</c> attribute (A9).</summary>
    public (string Text, string Language) For(string language)
    {
        var (first, second) = language == "en" ? ((English, "en"), (French, "fr")) : ((French, "fr"), (English, "en"));
        return string.IsNullOrWhiteSpace(first.Item1) && !string.IsNullOrWhiteSpace(second.Item1) ? second : first;
    }

    /// <summary>
    /// Level that a first-level heading of the text gets, so that the page keeps one <c>h1</c> and skips no level: texts begin at <c>##</c>, but nobody
    /// is kept from writing <c>#</c>.
    /// </summary>
    public static int HeadingLevel(string? text) =>
        (text ?? "").Split('\n').Any(line => line.StartsWith("# ", StringComparison.Ordinal)) ? 2 : 1;
}
