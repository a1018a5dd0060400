using CQ.Abstractions.Settings;
using CQ.Mvc.Colours;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary><c>&lt;sector-stylesheet/&gt;</c>: links the tenant's colours, with their hash in the address.</summary>
[HtmlTargetElement("sector-stylesheet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SectorStylesheetTagHelper(ISiteSettings settings) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var profile = await settings.GetAsync<SiteProfile>(ViewContext.HttpContext.RequestAborted);
        output.TagName = "link";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("rel", "stylesheet");
        output.Attributes.SetAttribute("href", $"{ViewContext.HttpContext.Request.PathBase}/theme/{SectorColours.From(profile.SectorColour).Hash}.css");
    }
}
