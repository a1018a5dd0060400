namespace CQ.Mvc.Markdown;

/// <summary>The words of a Markdown text without its marks, paragraph by paragraph: for search and counts, never for a page.</summary>
public static class MarkdownWords
{
    public static string Of(string? markdown) => MarkdownRenderer.Plain(markdown);
}
