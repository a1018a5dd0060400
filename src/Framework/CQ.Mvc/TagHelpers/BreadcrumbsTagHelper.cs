using System.Reflection;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;breadcrumbs&gt;&lt;crumb href="~/projets"&gt;Projets&lt;/crumb&gt;&lt;crumb&gt;Des bancs&lt;/crumb&gt;&lt;/breadcrumbs&gt;</c>: where the page stands. The front page, or
/// the dashboard of the back office, comes first by itself; the crumb without address is the page.
/// </summary>
[HtmlTargetElement("breadcrumbs")]
[RestrictChildren("crumb")]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<MvcTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        var backOffice = ViewContext.ActionDescriptor is ControllerActionDescriptor action && action.ControllerTypeInfo.IsDefined(typeof(AdminAttribute));
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", backOffice ? "breadcrumbs" : "breadcrumbs wrap");
        output.Attributes.SetAttribute("aria-label", texts["Fil d’Ariane"].Value);
        output.Content.SetHtmlContent("<ol>");
        output.Content.AppendHtml(backOffice ? Crumb($"{pathBase}/admin", texts["Administration"]) : Crumb($"{pathBase}/", texts["Accueil"]));
        output.Content.AppendHtml(crumbs).AppendHtml("</ol>");
    }

    private static TagBuilder Crumb(string address, string text)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(text);
        var crumb = new TagBuilder("li");
        crumb.InnerHtml.AppendHtml(link);
        return crumb;
    }
}
