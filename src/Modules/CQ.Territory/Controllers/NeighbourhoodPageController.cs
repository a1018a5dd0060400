using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Mvc.Blocks;
using CQ.Mvc.Notices;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.Composing;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>A quartier's page is composed by its own editors (R107, R119): the coordination any, an animation team its own, refused elsewhere.</summary>
[Admin]
[Route("admin/territoire/quartiers/{slug}/page")]
[RequirePermission(nameof(Permissions.EditNeighbourhood))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, OwnOnly = true)]
public sealed class NeighbourhoodPageController(
    CqDbContext db,
    ReadComposition read,
    ComposePage compose,
    INotifier notifier,
    IEnabled<INeighbourhoodBlock> blocks,
    ITerritoryDirectory directory,
    IViewer viewer,
    ITenantTimeZone zone) : ComposeController(db, read, compose, notifier)
{
    private readonly CqDbContext _db = db;

    protected override async Task<(EditedPage? Page, IActionResult? Denied)> FindAsync(CancellationToken ct)
    {
        var slug = (string)RouteData.Values["slug"]!;
        var place = await _db.Set<Neighbourhood>().AsNoTracking().Where(n => n.Slug == slug).Select(n => new { n.Id, n.Name }).FirstOrDefaultAsync(ct);
        if (place is null)
            return (null, NotFound());
        var council = await directory.CouncilAsync(slug, zone.Today, ct);
        var all = viewer.Has(Permissions.ManageTerritory, GrantScope.Tenant);
        if (!all && (council is null || !viewer.HasForCouncil(Permissions.EditNeighbourhood, council.Id)))
            return (null, Forbid());
        var page = new ComposedPage(PageComposition.Of(place.Id), [.. blocks], council?.Id);
        return (
            new EditedPage(
                page, T["Page du quartier {0}", place.Name], $"~/quartiers/{slug}", $"~/admin/territoire/quartiers/{slug}/page",
                all ? $"~/admin/territoire/quartiers/{slug}" : $"~/quartiers/{slug}", place.Name, council is not null && viewer.Audiences.Contains(council.Id)),
            null);
    }
}
