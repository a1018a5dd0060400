using CQ.Mvc.Blocks;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Territory.Services.Composing;

/// <summary>What a block is called, in the viewer's language: a module's block by the texts of its module, the editors' own by its title.</summary>
public sealed class BlockTexts(IStringLocalizerFactory localizers, IStringLocalizer<Texts> T)
{
    public string Label(PageItem item) => item.Block is { } block ? Of(block, block.Label) : item.Placed!.Title;

    public string Summary(PageItem item) => item switch
    {
        { Block: { } block } => Of(block, block.Summary),
        { Placed.Kind: BlockKind.Picture } => T["Une image."],
        _ => T["Un texte."],
    };

    private string Of(IComposedBlock block, string french) => localizers.Create("Texts", block.GetType().Assembly.GetName().Name!)[french];
}
