using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Closes a council with its groups, memberships and the seats that represent it. The quartier and its pages stay, until a new geography closes
/// the quartier too.
/// </summary>
public sealed class CloseCouncil(
    CqDbContext db, CloseGroup closeGroup, CloseSeat closeSeat, EndTerm endTerm, Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Council>> CloseAsync(Guid councilId, CancellationToken ct = default)
    {
        var council = await db.Set<Council>().FirstOrDefaultAsync(c => c.Id == councilId && c.ClosedOn == null, ct);
        if (council is null)
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.");

        foreach (var group in await db.Set<Group>().Where(g => g.CouncilId == councilId && g.ClosedOn == null).Select(g => g.Id).ToListAsync(ct))
        {
            if (await closeGroup.CloseAsync(group, ct) is { Succeeded: false, Refusal: var refusal })
                return refusal;
        }

        if (await VacateSeatsAsync(councilId, ct) is { } stuck)
            return stuck;
        foreach (var membership in await db.Set<Membership>().Where(m => m.CouncilId == councilId && m.Through == null).ToListAsync(ct))
            await memberships.EndAsync(membership, zone.Today, EndReason.CircleClosed, ct);
        council.ClosedOn = zone.Today.AddDays(-1);
        return await db.TrySaveAsync(ct) ? council : new Refusal("Ce conseil vient d’être modifié par quelqu’un d’autre. Rechargez la page.");
    }

    private async Task<Refusal?> VacateSeatsAsync(Guid councilId, CancellationToken ct)
    {
        foreach (var seat in await db.Set<Seat>().Where(s => s.CouncilId == councilId && s.ClosedOn == null).Select(s => s.Id).ToListAsync(ct))
        {
            foreach (var term in await db.Set<TermOfOffice>().Where(t => t.SeatId == seat).NotEndedBy(zone.Today).Select(t => t.Id).ToListAsync(ct))
            {
                if (await endTerm.EndAsync(term, zone.Today.AddDays(-1), EndReason.CircleClosed, ct) is { Succeeded: false, Refusal: var refusal })
                    return refusal;
            }

            if (await closeSeat.CloseAsync(seat, ct) is { Succeeded: false, Refusal: var closed })
                return closed;
        }

        return null;
    }
}
