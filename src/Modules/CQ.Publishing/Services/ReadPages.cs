using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Pages by their place, within the viewer's audiences. One statement per call.</summary>
public sealed class ReadPages(CqDbContext db, ITenantCache cache)
{
    private const int Shown = 60;
    private const int InMenus = 16;

    /// <summary>Two statements.</summary>
    public async Task<PageAround> AroundAsync(Guid itemId, CancellationToken ct = default)
    {
        var above = await (
            from e in db.Set<PageEntry>()
            where e.ContentItemId == itemId
            join first in db.Set<PageEntry>() on e.ParentId equals (Guid?)first.ContentItemId
            join i in db.Set<ContentItem>() on first.ContentItemId equals i.Id
            join second in db.Set<PageEntry>() on first.ParentId equals (Guid?)second.ContentItemId into seconds
            from second in seconds.DefaultIfEmpty()
            join j in db.Set<ContentItem>() on second.ContentItemId equals j.Id into tops
            from j in tops.DefaultIfEmpty()
            select new { i.Slug, i.Title, TopSlug = j == null ? null : j.Slug, TopTitle = j == null ? null : j.Title }).FirstOrDefaultAsync(ct);
        var links = new List<PageLink>();
        if (above is { TopSlug: { } slug, TopTitle: { } title })
            links.Add(new PageLink(slug, title));
        if (above is not null)
            links.Add(new PageLink(above.Slug!, above.Title));
        return new PageAround(links, await ListAsync(db.Set<PageEntry>().Where(e => e.ParentId == itemId), ct));
    }

    /// <summary>The pages at the top of a council's tree, « À propos » first.</summary>
    public Task<IReadOnlyList<PageLink>> OfCouncilAsync(Guid councilId, bool isPublic, CancellationToken ct = default)
    {
        var entries = db.Set<PageEntry>().Where(e => e.CouncilId == councilId && e.GroupId == null && (e.AudienceId == Audience.Public.Id) == isPublic);
        return ListAsync(isPublic ? entries.Where(e => e.ParentId == null) : entries, ct);
    }

    /// <summary>Asked by each menu of every page.</summary>
    public ValueTask<IReadOnlyList<MenuPage>> InMenusAsync(CancellationToken ct = default) => cache.UntilChangeAsync("menus", ReadMenusAsync, ct);

    private async Task<IReadOnlyList<PageLink>> ListAsync(IQueryable<PageEntry> entries, CancellationToken ct) => await (
        from e in entries
        join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
        orderby e.Menu == PageMenu.About ? 0 : 1, e.Position, e.Id
        select new PageLink(i.Slug!, i.Title) { Summary = i.Summary, Language = i.Language }).Take(Shown).ToListAsync(ct);

    private async Task<IReadOnlyList<MenuPage>> ReadMenusAsync(CancellationToken ct) => await (
        from e in db.Set<PageEntry>()
        where e.Menu == PageMenu.Main || e.Menu == PageMenu.Foot
        join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
        orderby e.Position, e.Id
        select new MenuPage(e.Menu, i.Slug!, e.MenuLabel == "" ? i.Title : e.MenuLabel)).Take(InMenus).ToListAsync(ct);
}
