using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Closes a group: its terms and memberships end with it, its history stays.</summary>
public sealed class CloseGroup(CqDbContext db, EndTerm endTerm, Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Group>> CloseAsync(Guid groupId, CancellationToken ct = default)
    {
        var group = await db.Set<Group>().FirstOrDefaultAsync(g => g.Id == groupId && g.ClosedOn == null, ct);
        if (group is null)
            return new Refusal("Cette instance n’existe pas ou n’existe plus.");

        var last = zone.Today.AddDays(-1);
        var terms = await db.Set<TermOfOffice>().NotEndedBy(zone.Today)
            .Where(t => db.Set<Seat>().Any(s => s.Id == t.SeatId && s.GroupId == groupId))
            .Select(t => t.Id)
            .ToListAsync(ct);
        foreach (var term in terms)
        {
            if (await endTerm.EndAsync(term, last, EndReason.CircleClosed, ct) is { Succeeded: false, Refusal: var refusal })
                return refusal;
        }

        foreach (var membership in await db.Set<Membership>().Where(m => m.GroupId == groupId && m.Through == null).ToListAsync(ct))
            await memberships.EndAsync(membership, zone.Today, EndReason.CircleClosed, ct);
        group.ClosedOn = last;
        return await db.TrySaveAsync(ct) ? group : new Refusal("Cette instance vient d’être modifiée par quelqu’un d’autre. Rechargez la page.");
    }
}
