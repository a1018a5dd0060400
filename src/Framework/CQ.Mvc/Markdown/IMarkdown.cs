using Microsoft.AspNetCore.Html;

namespace CQ.Mvc.Markdown;

/// <summary>Turns Markdown into HTML without letting any HTML through (D12).</summary>
public interface IMarkdown
{
    /// <param name="headingLevel">Level that the highest heading of the text gets, so that a page keeps one <c>h1</c>.</param>
    /// <param name="pathBase">What <c>~/</c> stands for in links: the prefix of the tenant.</param>
    IHtmlContent Render(string? text, int headingLevel = 2, string pathBase = "");

    /// <summary>Plain text of at most <paramref name="length"/> characters, for summaries.</summary>
    string Excerpt(string? text, int length = 160);
}
