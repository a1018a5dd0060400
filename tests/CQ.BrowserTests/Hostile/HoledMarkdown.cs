using CQ.Mvc.Markdown;
using Microsoft.AspNetCore.Html;

namespace CQ.BrowserTests.Hostile;

internal sealed class HoledMarkdown(IMarkdown inner, Hole hole) : IMarkdown
{
    public IHtmlContent Render(string? text, int headingLevel = 2, string pathBase = "") =>
        hole.IsOpen ? new HtmlString(text) : inner.Render(text, headingLevel, pathBase);

    public string Excerpt(string? text, int length = 160) => inner.Excerpt(text, length);
}
