namespace CQ.Projects.Models;

/// <summary>A long Markdown text, cut between two paragraphs: what is shown at once, and what is unfolded.</summary>
public sealed record FoldedText(string Start, string Rest)
{
    /// <summary>About six lines.</summary>
    public const int Shown = 420;

    public static FoldedText Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var text = markdown.ReplaceLineEndings("\n").Trim();
        // A fenced block must not be cut in two.
        if (text.Length <= Shown + (Shown / 4) || text.Contains("```", StringComparison.Ordinal) || text.Contains("~~~", StringComparison.Ordinal))
            return text.Length <= Shown + (Shown / 4) ? new FoldedText(text, "") : new FoldedText("", text);
        var cut = text.LastIndexOf("\n\n", Shown, StringComparison.Ordinal);
        return cut <= 0 ? new FoldedText("", text) : new FoldedText(text[..cut], text[cut..].Trim());
    }
}
