using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Takes an empty seat out of a group; its history stays.</summary>
public sealed class CloseSeat(CqDbContext db, ITenantTimeZone zone)
{
    public async Task<Outcome<Seat>> CloseAsync(Guid seatId, CancellationToken ct = default)
    {
        var seat = await db.Set<Seat>().FirstOrDefaultAsync(s => s.Id == seatId && s.ClosedOn == null, ct);
        if (seat is null)
            return new Refusal("Ce siège n’existe pas ou n’existe plus.");
        if (await db.Set<TermOfOffice>().Where(t => t.SeatId == seatId).NotEndedBy(zone.Today).AnyAsync(ct))
            return new Refusal("Ce siège est occupé : mettez d’abord fin au mandat.");
        seat.ClosedOn = zone.Today.AddDays(-1);
        seat.CountAppointment();
        return await db.TrySaveAsync(ct) ? seat : new Refusal("Ce siège vient d’être pourvu par quelqu’un d’autre. Rechargez la page.");
    }
}
