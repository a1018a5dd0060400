using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Composing;

/// <summary>The order of a page as the viewer may see it: what is for a council's members is not there for others, editors included. One statement.</summary>
public sealed class ReadComposition(CqDbContext db, ITenantCache cache)
{
    public async Task<IReadOnlyList<PageItem>> ReadAsync(ComposedPage page, BlockLayer layer, CancellationToken ct = default) =>
        PageOrder.Arrange(layer, page.Blocks, await PlacedAsync(page, ct));

    /// <summary>Both layers at one go, for drawing: without what is hidden or asleep.</summary>
    public async Task<(IReadOnlyList<PageItem> Page, IReadOnlyList<PageItem> Members)> ShownAsync(ComposedPage page, CancellationToken ct = default)
    {
        var placed = await cache.UntilChangeAsync($"composed:{page.Key}", token => PlacedAsync(page, token), ct);
        return (Shown(BlockLayer.Page), Shown(BlockLayer.Members));

        IReadOnlyList<PageItem> Shown(BlockLayer layer) => [.. PageOrder.Arrange(layer, page.Blocks, placed).Where(i => i.Visible && !i.IsAsleep)];
    }

    /// <summary>The version that editors see; −1 while nobody has composed the page.</summary>
    public async Task<long> VersionAsync(ComposedPage page, CancellationToken ct = default) =>
        await db.Set<PageComposition>().Where(c => c.Page == page.Key).Select(c => (long?)c.Version).FirstOrDefaultAsync(ct) ?? -1;

    private async Task<List<PlacedBlock>> PlacedAsync(ComposedPage page, CancellationToken ct) =>
        await db.Set<PlacedBlock>().AsNoTracking().Where(b => db.Set<PageComposition>().Any(c => c.Id == b.CompositionId && c.Page == page.Key)).ToListAsync(ct);
}
