using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Mvc.Blocks;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;blocks of="layout" zone="Head"/&gt;</c>: the blocks that enabled modules contribute to a zone, for which the viewer has the permission.
/// <c>of</c> is <c>layout</c>, <c>home</c> or <c>group</c>, which needs <c>group</c>. Pages that editors compose draw their blocks themselves, in the editors' order.
/// </summary>
[HtmlTargetElement("blocks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BlocksTagHelper(
    IEnabled<ILayoutBlock> layout,
    IEnabled<IHomeBlock> home,
    IEnabled<IGroupBlock> groups,
    IViewer viewer,
    IViewComponentHelper components) : TagHelper
{
    public required string Of { get; set; }

    public BlockZone Zone { get; set; }

    public GroupHome? Group { get; set; }

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
            "group" => groups,
            _ => throw new InvalidOperationException($"There are no blocks of '{Of}'."),
        };
        foreach (var block in blocks.Where(b => b.Zone == Zone).OrderBy(b => b.Position))
        {
            if (block.Permission is null || viewer.Has(block.Permission))
                output.Content.AppendHtml(await DrawAsync(block));
        }
    }

    private Task<IHtmlContent> DrawAsync(IPageBlock block) => block is IGroupBlock
        ? components.InvokeAsync(block.ViewComponent, new { place = Group })
        : components.InvokeAsync(block.ViewComponent);
}
