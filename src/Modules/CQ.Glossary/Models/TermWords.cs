using CQ.Abstractions.Values;

namespace CQ.Glossary.Models;

/// <summary>The words of a term, as they may be stored: one rule for the form and for recipes.</summary>
public sealed record TermWords
{
    public const int TitleLength = Slugs.MaximumLength;
    public const int SummaryLength = 400;
    public const int TextLength = 8000;

    private TermWords(string title, string summary, string text) =>
        (Title, FoldedTitle, Summary, Text) = (title, Slugs.Of(title), summary, text);

    public string Title { get; }

    public string FoldedTitle { get; }

    public string Summary { get; }

    public string Text { get; }

    public static Outcome<TermWords> Of(string? title, string? summary, string? text)
    {
        var words = new TermWords(OneLine(title), OneLine(summary), (text ?? "").Replace("\0", "", StringComparison.Ordinal).Trim());
        if (words.FoldedTitle.Length == 0)
            return new Refusal("Indiquez le terme, avec des lettres ou des chiffres.", nameof(Title));
        if (words.Title.Length > TitleLength)
            return new Refusal("Le terme compte au plus 80 caractères.", nameof(Title));
        if (words.Summary.Length == 0)
            return new Refusal("Expliquez le terme en une phrase ou deux.", nameof(Summary));
        if (words.Summary.Length > SummaryLength)
            return new Refusal("L’explication compte au plus 400 caractères : gardez la suite pour « Pour aller plus loin ».", nameof(Summary));
        return words.Text.Length > TextLength
            ? new Refusal("Ce texte compte au plus 8 000 caractères.", nameof(Text))
            : words;
    }

    private static string OneLine(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(c => !char.IsControl(c)))))
            .Trim();
}
