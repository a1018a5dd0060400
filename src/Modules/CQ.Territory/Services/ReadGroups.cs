using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Reads bodies for the directory and for the back office.</summary>
public sealed class ReadGroups(CqDbContext db, ReadBodies bodies, ITerritoryDirectory directory, IViewer viewer, ITenantTimeZone zone)
{
    /// <summary>The open bodies with their seats and vacancies; only those of the public directory unless asked otherwise.</summary>
    public async Task<IReadOnlyList<GroupCard>> ListAsync(bool publicOnly, CancellationToken ct = default)
    {
        var today = zone.Today;
        var rows = await (from g in db.Set<Group>().AsNoTracking().OpenOn(today)
                          where !publicOnly || g.IsPublicBody
                          join c in db.Set<Council>() on g.CouncilId equals c.Id into councils
                          from c in councils.DefaultIfEmpty()
                          join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id into places
                          from n in places.DefaultIfEmpty()
                          orderby n == null ? 0 : n.Position, g.Name
                          select new { g.Id, g.Slug, g.Name, g.Kind, g.Scale, g.IsPublicBody, CouncilName = c == null ? null : c.Name, CouncilSlug = n == null ? null : n.Slug })
            .ToListAsync(ct);
        var seats = await db.Set<Seat>().AsNoTracking().OpenOn(today)
            .GroupBy(s => s.GroupId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var filled = await db.Set<TermOfOffice>().AsNoTracking().OnDay(today)
            .Join(db.Set<Seat>().OpenOn(today), t => t.SeatId, s => s.Id, (t, s) => s.GroupId)
            .GroupBy(g => g)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. rows.Select(r => new GroupCard(r.Id, r.Slug, r.Name, r.Kind, r.Scale, r.CouncilName, r.CouncilSlug, r.IsPublicBody)
            {
                Seats = seats.GetValueOrDefault(r.Id),
                Vacancies = seats.GetValueOrDefault(r.Id) - filled.GetValueOrDefault(r.Id),
            }),
        ];
    }

    /// <summary>A body by its slug: public ones for everyone, the others for those who belong or manage. What is hidden is missing.</summary>
    public async Task<GroupPage?> FindAsync(string slug, CancellationToken ct = default)
    {
        var group = await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug, ct);
        var mayManage = viewer.Has(Permissions.ManageGroups, GrantScope.Tenant);
        if (group is null || !(group.IsPublicBody || mayManage || viewer.Audiences.Contains(group.Id)))
            return null;
        var council = group.CouncilId is { } id ? await directory.CouncilAsync(id, ct) : null;
        return new GroupPage(
            group, council?.Name, council?.Slug,
            group.HasSeats ? await bodies.OfGroupAsync(group.Id, zone.Today, ct) : [])
        {
            MayManage = mayManage,
        };
    }
}
