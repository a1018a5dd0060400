using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Closes a quartier that a new geography replaces (R104): its council, its boundary and its place in the lists end yesterday.</summary>
public sealed class CloseNeighbourhood(CqDbContext db, CloseCouncil closeCouncil, ITenantTimeZone zone)
{
    public async Task<Outcome<Neighbourhood>> CloseAsync(string slug, CancellationToken ct = default)
    {
        var neighbourhood = await db.Set<Neighbourhood>().FirstOrDefaultAsync(n => n.Slug == slug && n.ClosedOn == null, ct);
        if (neighbourhood is null)
            return new Refusal("Ce quartier n’existe pas ou n’existe plus.");
        var council = await db.Set<Council>().Where(c => c.NeighbourhoodId == neighbourhood.Id && c.ClosedOn == null).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);
        if (council is { } id && await closeCouncil.CloseAsync(id, ct) is { Succeeded: false, Refusal: var refusal })
            return refusal;

        var last = zone.Today.AddDays(-1);
        foreach (var boundary in await db.Set<Boundary>().Where(b => b.NeighbourhoodId == neighbourhood.Id).NotEndedBy(zone.Today).ToListAsync(ct))
        {
            if (boundary.From > last)
                db.Remove(boundary);
            else
                boundary.Through = last;
        }

        neighbourhood.ClosedOn = last;
        return await db.TrySaveAsync(ct) ? neighbourhood : new Refusal(EditNeighbourhood.Conflict);
    }
}
