using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Events;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Ends a term before its day. Rights last through that day and end at midnight (D6); yesterday ends them at once, an earlier day would rewrite who
/// could decide. A term that has not begun is withdrawn.
/// </summary>
public sealed class EndTerm(CqDbContext db, ITenantTimeZone zone, IDomainEvents events)
{
    public async Task<Outcome<Guid>> EndAsync(Guid termId, DateOnly through, EndReason reason, CancellationToken ct = default)
    {
        var term = await db.Set<TermOfOffice>().FirstOrDefaultAsync(t => t.Id == termId, ct);
        var seat = term is null ? null : await db.Set<Seat>().FirstOrDefaultAsync(s => s.Id == term.SeatId, ct);
        if (term is null || seat is null)
            return new Refusal("Ce mandat n’existe pas.");
        if (term.Through is { } end && end <= through)
            return new Refusal("Ce mandat finit déjà le {0}.", "Through", end.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));

        if (through < zone.Today.AddDays(-1))
            return new Refusal("Un mandat ne finit pas dans le passé : choisissez hier, pour un effet immédiat, ou un jour à venir.", "Through");

        if (through < term.From)
        {
            db.Remove(term);
        }
        else
        {
            term.Through = through;
            term.EndedReason = reason;
        }

        seat.CountAppointment();
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Ce siège vient d’être changé par quelqu’un d’autre. Rechargez la page.");
        var councilId = seat.CouncilId ?? await db.Set<Group>().Where(g => g.Id == seat.GroupId).Select(g => g.CouncilId).FirstOrDefaultAsync(ct);
        await events.PublishAsync(new TermEnded(term.Id, seat.Id, seat.GroupId, councilId, term.UserId, through), ct);
        return term.Id;
    }
}
