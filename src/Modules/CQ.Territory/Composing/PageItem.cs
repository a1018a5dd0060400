using CQ.Mvc.Blocks;
using CQ.Territory.Models;

namespace CQ.Territory.Composing;

/// <summary>A place on a page: a module's block or one of the editors' own. With neither, its module sleeps and the place is kept for it.</summary>
public sealed record PageItem(string Key, BlockLayer Layer, bool Visible, IComposedBlock? Block, PlacedBlock? Placed)
{
    public bool IsOwn => Placed is { Kind: not BlockKind.Feature };

    public bool IsAsleep => Block is null && !IsOwn;
}
