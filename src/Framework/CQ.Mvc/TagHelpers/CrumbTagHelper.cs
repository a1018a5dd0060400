using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary>One step of <see cref="BreadcrumbsTagHelper"/>.</summary>
[HtmlTargetElement("crumb", ParentTag = "breadcrumbs")]
public sealed class CrumbTagHelper(IUrlHelperFactory urls) : TagHelper
{
    /// <summary>Begins with <c>~/</c>; without it the crumb is the page itself.</summary>
    public string? Href { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is null)
        {
            output.Attributes.SetAttribute("aria-current", "page");
            output.Content.SetHtmlContent(text);
            return;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = urls.GetUrlHelper(ViewContext).Content(Href);
        link.InnerHtml.AppendHtml(text);
        output.Content.SetHtmlContent(link);
    }
}
