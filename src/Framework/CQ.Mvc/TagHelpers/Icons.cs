using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace CQ.Mvc.TagHelpers;

/// <summary>Icons come from one sprite of the public theme, so that they cost one request.</summary>
public static class Icons
{
    private const string Sprite = "/_content/CQ.Theme.Place/lib/lucide-1.62.0/sprite.svg";

    public static IHtmlContent Svg(PathString pathBase, string name, string? label = null)
    {
        var accessible = label is null
            ? "aria-hidden=\"true\""
            : $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\"";
        return new HtmlString($"<svg class=\"icon\" {accessible} focusable=\"false\"><use href=\"{pathBase}{Sprite}#{HtmlEncoder.Default.Encode(name)}\"></use></svg>");
    }
}
