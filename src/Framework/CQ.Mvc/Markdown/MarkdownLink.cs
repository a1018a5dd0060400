namespace CQ.Mvc.Markdown;

/// <param name="Text">What is read; for a picture, its alternative text.</param>
/// <param name="Line">From 1.</param>
public sealed record MarkdownLink(string Url, string Text, bool IsImage, int Line)
{
    /// <summary>Path within the site without <c>~</c>, query and anchor; null when it leads elsewhere.</summary>
    public string? LocalTarget
    {
        get
        {
            var path = Url.StartsWith("~/", StringComparison.Ordinal) ? Url[1..] : null;
            var end = path?.IndexOfAny(['?', '#']) ?? -1;
            return end < 0 ? path : path![..end];
        }
    }
}
