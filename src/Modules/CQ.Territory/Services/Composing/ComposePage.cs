using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Composing;
using CQ.Territory.Events;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Composing;

/// <summary>
/// Changes the order of a page and what stands there. The first change writes down the whole order as it was, so that nothing jumps. The caller has asked whether
/// the viewer may.
/// </summary>
public sealed class ComposePage(CqDbContext db, IViewer viewer, IDomainEvents events, TimeProvider time)
{
    public static readonly Refusal Overtaken = new("Quelqu’un d’autre vient de changer cette page. La voici comme elle est maintenant : refaites votre geste si besoin.");

    /// <summary>Moves an item up or down by that many places among those on the screen.</summary>
    public Task<Outcome<int>> MoveByAsync(ComposedPage page, BlockLayer layer, string key, int by, long seen, CancellationToken ct = default) =>
        ChangeAsync(page, layer, seen, items => PageOrder.Move(items, key, Awake(items).FindIndex(i => i.Key == key) + by), key, ct);

    /// <summary>Puts an item at a place, counted from 0 among those on the screen.</summary>
    public Task<Outcome<int>> MoveToAsync(ComposedPage page, BlockLayer layer, string key, int index, long seen, CancellationToken ct = default) =>
        ChangeAsync(page, layer, seen, items => PageOrder.Move(items, key, index), key, ct);

    public Task<Outcome<int>> ShowAsync(ComposedPage page, BlockLayer layer, string key, bool visible, long seen, CancellationToken ct = default) =>
        ChangeAsync(page, layer, seen, items => [.. items.Select(i => i.Key == key ? i with { Visible = visible } : i)], key, ct);

    /// <summary>Adds a text or a picture at the end of its layer.</summary>
    public async Task<Outcome<PlacedBlock>> AddAsync(ComposedPage page, OwnBlockWords words, bool membersOnly, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        var layer = LayerOf(page, membersOnly);
        var (composition, placed) = await LoadAsync(page, ct);
        composition ??= Begin(page);
        var items = PageOrder.Arrange(layer, page.Blocks, placed);
        Write(composition, items);
        var id = Guid.CreateVersion7();
        var block = new PlacedBlock { Id = id, CompositionId = composition.Id, Kind = words.Kind, Key = id.ToString("N"), Position = (items.Count + 1) * 10 };
        Fill(block, words, layer, page);
        db.Add(block);
        composition.ComposedAt = time.GetUtcNow();
        return await db.TrySaveAsync(ct) ? await ToldAsync(block, ct) : Overtaken;
    }

    /// <summary>Changes a block of the editors' own; <paramref name="seen"/> is the block's version.</summary>
    public async Task<Outcome<PlacedBlock>> EditAsync(ComposedPage page, Guid id, OwnBlockWords words, bool membersOnly, long seen, CancellationToken ct = default)
    {
        if (await OwnAsync(page, id, ct) is not { } block)
            return Overtaken;
        db.ExpectVersion(block, seen);
        Fill(block, words, LayerOf(page, membersOnly), page);
        return await db.TrySaveAsync(ct)
            ? await ToldAsync(block, ct)
            : new Refusal("Quelqu’un d’autre a enregistré ce bloc pendant que vous l’écriviez. Comparez les deux textes, puis enregistrez de nouveau.");
    }

    public async Task<Outcome<string>> RemoveAsync(ComposedPage page, Guid id, long seen, CancellationToken ct = default)
    {
        if (await OwnAsync(page, id, ct) is not { } block)
            return Overtaken;
        db.ExpectVersion(block, seen);
        db.Remove(block);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Quelqu’un d’autre vient de changer ce bloc. Relisez-le avant de le retirer.");
        await events.PublishAsync(new PageBlockChanged(id, []), ct);
        return block.Title;
    }

    /// <summary>A block of the editors' own on that page, if the viewer may read it.</summary>
    public Task<PlacedBlock?> OwnAsync(ComposedPage page, Guid id, CancellationToken ct = default) =>
        db.Set<PlacedBlock>().FirstOrDefaultAsync(
            b => b.Id == id && b.Kind != BlockKind.Feature && db.Set<PageComposition>().Any(c => c.Id == b.CompositionId && c.Page == page.Key), ct);

    private async Task<PlacedBlock> ToldAsync(PlacedBlock block, CancellationToken ct)
    {
        await events.PublishAsync(new PageBlockChanged(block.Id, FilesInBlock.Of(block)), ct);
        return block;
    }

    private static List<PageItem> Awake(IReadOnlyList<PageItem> items) => [.. items.Where(i => !i.IsAsleep)];

    // Answers with the place, counted from 1, at which the item then stands.
    private async Task<Outcome<int>> ChangeAsync(
        ComposedPage page, BlockLayer layer, long seen, Func<IReadOnlyList<PageItem>, IReadOnlyList<PageItem>> change, string key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (composition, placed) = await LoadAsync(page, ct);
        if ((composition?.Version ?? -1) != seen)
            return Overtaken;
        var items = PageOrder.Arrange(layer, page.Blocks, placed);
        if (items.All(i => i.Key != key || i.IsAsleep))
            return Overtaken;
        composition ??= Begin(page);
        var changed = change(items);
        Write(composition, changed);
        composition.ComposedAt = time.GetUtcNow();
        return await db.TrySaveAsync(ct) ? Awake(changed).FindIndex(i => i.Key == key) + 1 : Overtaken;
    }

    private async Task<(PageComposition? Composition, List<PlacedBlock> Placed)> LoadAsync(ComposedPage page, CancellationToken ct)
    {
        var composition = await db.Set<PageComposition>().FirstOrDefaultAsync(c => c.Page == page.Key, ct);
        return (composition, composition is null ? [] : await db.Set<PlacedBlock>().Where(b => b.CompositionId == composition.Id).ToListAsync(ct));
    }

    private PageComposition Begin(ComposedPage page)
    {
        var composition = new PageComposition { Id = Guid.CreateVersion7(), Page = page.Key };
        db.Add(composition);
        return composition;
    }

    private void Write(PageComposition composition, IReadOnlyList<PageItem> items)
    {
        foreach (var (item, position) in items.Select((item, i) => (item, (i + 1) * 10)))
        {
            var placed = item.Placed;
            if (placed is null)
            {
                placed = new PlacedBlock { CompositionId = composition.Id, Kind = BlockKind.Feature, Key = item.Key, AudienceId = Audience.Public.Id, PublishedAt = time.GetUtcNow() };
                db.Add(placed);
            }

            (placed.Layer, placed.Position, placed.Visible) = (item.Layer, position, item.Visible);
        }
    }

    private void Fill(PlacedBlock block, OwnBlockWords words, BlockLayer layer, ComposedPage page)
    {
        (block.Title, block.Body, block.Picture, block.Alt) = (words.Title, words.Body, words.Picture, words.Alt);
        (block.Layer, block.AudienceId) = (layer, layer == BlockLayer.Members ? page.CouncilId!.Value : Audience.Public.Id);
        block.PublishedAt ??= time.GetUtcNow();
    }

    // Only a member may write for the members: nobody else could read it again.
    private BlockLayer LayerOf(ComposedPage page, bool membersOnly) =>
        membersOnly && page.CouncilId is { } council && viewer.Audiences.Contains(council) ? BlockLayer.Members : BlockLayer.Page;
}
