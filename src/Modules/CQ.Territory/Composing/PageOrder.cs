using CQ.Mvc.Blocks;
using CQ.Territory.Models;

namespace CQ.Territory.Composing;

/// <summary>The order of a composed page; pure. What nobody has placed stands at its default place, so that a new block of a module is seen without anyone acting.</summary>
public static class PageOrder
{
    public static IReadOnlyList<PageItem> Arrange(BlockLayer layer, IEnumerable<IComposedBlock> contributed, IReadOnlyCollection<PlacedBlock> placed)
    {
        ArgumentNullException.ThrowIfNull(contributed);
        ArgumentNullException.ThrowIfNull(placed);
        var blocks = contributed.Where(b => LayerOf(b) == layer).OrderBy(Rank).ThenBy(b => b.Key, StringComparer.Ordinal).ToList();
        var items = placed.Where(p => p.Layer == layer).OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new PageItem(p.Key, layer, p.Visible, p.Kind == BlockKind.Feature ? blocks.Find(b => b.Key == p.Key) : null, p))
            .ToList();
        foreach (var block in blocks.Where(b => placed.All(p => p.Key != b.Key)))
            items.Insert(DefaultPlace(items, block), new PageItem(block.Key, layer, block.ShownByDefault, block, null));
        return items;
    }

    public static BlockLayer LayerOf(IComposedBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Zone == BlockZone.Members ? BlockLayer.Members : BlockLayer.Page;
    }

    /// <summary>The items with one of them at the place of another; what sleeps stays where it is.</summary>
    /// <param name="index">Among those that are awake.</param>
    public static IReadOnlyList<PageItem> Move(IReadOnlyList<PageItem> items, string key, int index)
    {
        ArgumentNullException.ThrowIfNull(items);
        var awake = items.Where(i => !i.IsAsleep).ToList();
        var moved = awake.Find(i => i.Key == key);
        if (moved is null)
            return items;
        awake.Remove(moved);
        awake.Insert(Math.Clamp(index, 0, awake.Count), moved);
        var next = 0;
        return [.. items.Select(i => i.IsAsleep ? i : awake[next++])];
    }

    // Behind the last that stands before it by default, else before the first that stands behind it.
    private static int DefaultPlace(List<PageItem> items, IComposedBlock block)
    {
        var before = items.FindLastIndex(i => i.Block is { } b && Rank(b) <= Rank(block));
        if (before >= 0)
            return before + 1;
        var behind = items.FindIndex(i => i.Block is not null);
        return behind >= 0 ? behind : items.Count;
    }

    private static int Rank(IComposedBlock block) => (block.Zone == BlockZone.Side ? 100_000 : 0) + block.Position;
}
