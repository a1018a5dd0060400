using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Blocks;
using CQ.Territory.Composing;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services.Composing;
using CQ.Territory.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Gathers a quartier's page.</summary>
public sealed class ReadNeighbourhood(
    CqDbContext db,
    ITerritoryMaps maps,
    ReadComposition composition,
    IEnabled<INeighbourhoodBlock> blocks,
    ITerritoryDirectory directory,
    IViewer viewer,
    ITenantTimeZone zone)
{
    public async Task<NeighbourhoodPage?> ReadAsync(string slug, CancellationToken ct = default)
    {
        var today = zone.Today;
        var place = await (from n in db.Set<Neighbourhood>().AsNoTracking()
                           where n.Slug == slug
                           join b in db.Set<Borough>() on n.BoroughId equals b.Id into boroughs
                           from b in boroughs.DefaultIfEmpty()
                           select new { n.Id, n.Slug, n.Name, n.Description, Borough = b == null ? null : b.Name })
            .FirstOrDefaultAsync(ct);
        if (place is null)
            return null;

        var council = await directory.CouncilAsync(slug, today, ct);
        var map = await maps.GetAsync(ct);
        var page = new NeighbourhoodPage(
            place.Id, place.Slug, place.Name, place.Description, place.Borough, council,
            map.Shapes.FirstOrDefault(s => s.Slug == slug && s.HasOutline));
        if (council is null)
            return page;
        var (items, members) = await composition.ShownAsync(
            new ComposedPage(PageComposition.Of(place.Id), [.. blocks.Where(b => b.Permission is null || viewer.Has(b.Permission))], council.Id), ct);
        return await ForViewerAsync(page with { Items = items, Members = members }, council.Id, today, ct);
    }

    private async Task<NeighbourhoodPage> ForViewerAsync(NeighbourhoodPage page, Guid councilId, DateOnly today, CancellationToken ct)
    {
        if (viewer.UserId is not { } user)
            return page;
        var isMember = viewer.Audiences.Contains(councilId);
        var mine = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.UserId == user && m.CouncilId == councilId && m.Through == null)
            .Select(m => (MembershipState?)m.State)
            .FirstOrDefaultAsync(ct);
        return page with
        {
            IsMember = isMember,
            HasMembership = mine == MembershipState.Accepted,
            HasRequested = mine == MembershipState.Requested,
            MayJoin = mine is null && viewer.Has(Permissions.JoinCouncil),
            MayEdit = viewer.HasForCouncil(Permissions.EditNeighbourhood, councilId),
            MemberCount = isMember
                ? await db.Set<Membership>().OnDay(today).CountAsync(m => m.CouncilId == councilId && m.State == MembershipState.Accepted, ct)
                : 0,
        };
    }
}
