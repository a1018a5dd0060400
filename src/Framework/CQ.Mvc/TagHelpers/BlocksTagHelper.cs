using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Mvc.Blocks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;blocks of="layout" zone="Head"/&gt;</c>: the blocks that enabled modules contribute to a zone, for which the viewer has the permission.
/// <c>of</c> is <c>layout</c> or <c>home</c>. Pages that editors compose draw their blocks themselves, in the editors' order.
/// </summary>
[HtmlTargetElement("blocks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BlocksTagHelper(
    IEnabled<ILayoutBlock> layout,
    IEnabled<IHomeBlock> home,
    IViewer viewer,
    IViewComponentHelper components) : TagHelper
{
    public required string Of { get; set; }

    public BlockZone Zone { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)components).Contextualize(ViewContext);
        IEnumerable<IPageBlock> blocks = Of switch
        {
            "layout" => layout,
            "home" => home,
            _ => throw new InvalidOperationException($"There are no blocks of '{Of}'."),
        };
        foreach (var block in blocks.Where(b => b.Zone == Zone).OrderBy(b => b.Position))
        {
            if (block.Permission is null || viewer.Has(block.Permission))
                output.Content.AppendHtml(await components.InvokeAsync(block.ViewComponent));
        }
    }
}
