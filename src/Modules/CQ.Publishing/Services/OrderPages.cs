using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Orders the tree of pages for those who publish there: up, down, under another page, into a menu.</summary>
public sealed class OrderPages(CqDbContext db, ContentDesk desk, ContentTypes types, SaveContent save)
{
    private const int Shown = 500;

    /// <summary>The trees that the viewer sees, the sector's first. Two statements.</summary>
    public async Task<IReadOnlyList<TreePlace>> ListAsync(CancellationToken ct = default)
    {
        var rows = await (
            from i in desk.Items
            where i.Type == PageType.TypeName
            join e in db.PagesOfAnyState() on i.Id equals e.ContentItemId
            select new { Item = i, Entry = e }).Take(Shown).AsNoTracking().ToListAsync(ct);
        var councils = rows.Select(r => r.Entry.CouncilId).OfType<Guid>().Distinct().ToArray();
        var names = await db.Set<Council>().Where(c => councils.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return
        [
            .. from place in rows.GroupBy(r => r.Entry.CouncilId)
               let name = place.Key is { } id ? names.GetValueOrDefault(id) : null
               orderby name is null ? "" : name
               select new TreePlace(name, Flatten([.. place.Select(r => (r.Item, r.Entry))])),
        ];
    }

    /// <summary>A page with its row, when the viewer may publish it.</summary>
    public async Task<(ContentItem Item, PageEntry Entry)?> FindAsync(Guid id, CancellationToken ct = default)
    {
        if (await desk.FindAsync(id, ct) is not { Type: PageType.TypeName } item || !desk.May(ContentVerb.Publish, item))
            return null;
        return await db.PagesOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == id, ct) is { } entry ? (item, entry) : null;
    }

    /// <summary>Before the one above it, or after the one below it, among its siblings. Nothing happens at an end.</summary>
    public async Task MoveAsync(PageEntry entry, bool up, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var siblings = await db.PagesOfAnyState()
            .Where(e => e.ParentId == entry.ParentId && e.CouncilId == entry.CouncilId && e.GroupId == entry.GroupId)
            .OrderBy(e => e.Position).ThenBy(e => e.Id).ToListAsync(ct);
        var (from, to) = (siblings.FindIndex(e => e.Id == entry.Id), siblings.FindIndex(e => e.Id == entry.Id) + (up ? -1 : 1));
        if (to < 0 || to >= siblings.Count)
            return;
        (siblings[from], siblings[to]) = (siblings[to], siblings[from]);
        for (var i = 0; i < siblings.Count; i++)
            siblings[i].Position = i + 1;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Under another page, or into a menu. The place is one of the page's own fields, so it becomes a version; what an editor is preparing meanwhile stays
    /// unpublished.
    /// </summary>
    public async Task<Outcome<ContentItem>> PlaceAsync(ContentItem item, PageFields fields, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(fields);
        var pending = item.HasUnpublishedChanges || item.PublishedAt is null;
        var words = (await save.LatestAsync(item, ct)).ToWords() with { Fields = OwnFields.Write(fields), Note = "" };
        var type = types.Get(PageType.TypeName);
        if (await type.PublicationFaultAsync(item, words, ct) is { } wrong)
            return wrong;
        var saved = await desk.SaveAsync(item, words, seen, ct);
        if (!saved.Succeeded)
            return saved;
        if (!pending)
            return await desk.PublishAsync(item, ct);
        await type.WriteAsync(item, words.Fields, ct);
        await db.SaveChangesAsync(ct);
        return item;
    }

    private List<TreeRow> Flatten(IReadOnlyList<(ContentItem Item, PageEntry Entry)> pages)
    {
        var here = pages.Select(p => p.Item.Id).ToHashSet();
        var under = pages.OrderBy(p => p.Entry.Position).ThenBy(p => p.Entry.Id)
            .ToLookup(p => p.Entry.ParentId is { } above && here.Contains(above) && above != p.Item.Id ? above : Guid.Empty);
        var rows = new List<TreeRow>();
        void Add(Guid above, int level)
        {
            var siblings = under[above].ToList();
            foreach (var (i, page) in siblings.Index())
            {
                rows.Add(new TreeRow(page.Item, page.Entry, level, i == 0, i == siblings.Count - 1, desk.May(ContentVerb.Publish, page.Item)));
                if (level < PageTree.Levels)
                    Add(page.Item.Id, level + 1);
            }
        }

        Add(Guid.Empty, 1);
        return rows;
    }
}
