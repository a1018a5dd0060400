using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>The published pages that another may be put under, those of the sector first. One statement.</summary>
public sealed class PagesAbove(CqDbContext db)
{
    private const int Offered = 200;

    public async Task<IReadOnlyList<ParentPage>> ListAsync(CancellationToken ct = default) => await (
        from e in db.Set<PageEntry>()
        join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
        join c in db.Set<Council>() on e.CouncilId equals (Guid?)c.Id into councils
        from c in councils.DefaultIfEmpty()
        orderby c == null ? "" : c.Name, e.Position, e.Id
        select new ParentPage(i.Id, i.Title, c == null ? null : c.Name)).Take(Offered).ToListAsync(ct);

    /// <summary>Those of one council, or of the sector.</summary>
    public async Task<IReadOnlyList<ParentPage>> ListAsync(Guid? councilId, CancellationToken ct = default) => await (
        from e in db.Set<PageEntry>()
        where e.CouncilId == councilId
        join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
        orderby e.Position, e.Id
        select new ParentPage(i.Id, i.Title, null)).Take(Offered).ToListAsync(ct);
}
