using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Events;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Gives a person a seat for a time. No two terms share a day on a seat, and a person holds one seat of a group at a time. A term in an animation
/// team lasts at most what the charter says (R16), and exactly that when no last day is given.
/// </summary>
public sealed class AppointToSeat(CqDbContext db, ICharters charters, IDomainEvents events)
{
    public async Task<Outcome<TermOfOffice>> AppointAsync(
        Guid seatId, Guid userId, DateOnly from, DateOnly? through = null, string? actReference = null, CancellationToken ct = default)
    {
        var seat = await db.Set<Seat>().FirstOrDefaultAsync(s => s.Id == seatId && s.ClosedOn == null, ct);
        var group = seat is null ? null : await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == seat.GroupId && g.ClosedOn == null, ct);
        if (seat is null || group is null)
            return new Refusal("Ce siège n’existe pas ou n’existe plus.");
        var asked = await PeriodAsync(group, from, through, ct);
        if (!asked.Succeeded)
            return asked.Refusal;
        if (await OverlapRefusalAsync(seat, userId, asked.Value, ct) is { } overlap)
            return overlap;

        var term = new TermOfOffice
        {
            SeatId = seatId,
            UserId = userId,
            From = from,
            Through = asked.Value.Through,
            ActReference = string.IsNullOrWhiteSpace(actReference) ? null : actReference.Trim(),
        };
        // The seat's version is the lock: of two appointments that both saw it free, one finds it changed.
        seat.CountAppointment();
        db.Add(term);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Ce siège vient d’être pourvu par quelqu’un d’autre. Rechargez la page.");
        await events.PublishAsync(new TermStarted(term.Id, seat.Id, group.Id, group.CouncilId ?? seat.CouncilId, userId, from, term.Through), ct);
        return term;
    }

    private async Task<Outcome<Period>> PeriodAsync(Group group, DateOnly from, DateOnly? through, CancellationToken ct)
    {
        var period = new Period(from, through);
        if (!period.IsValid)
            return new Refusal("Le dernier jour précède le premier.", "Through");
        if (group.Kind != GroupKind.AnimationTeam)
            return period;

        var charter = await charters.OnAsync(from, ct);
        if (charter?.TeamTermYears is not { } years)
            return through is not null ? period : charter is null ? CharterRefusals.NoneInForce() : CharterRefusals.Unset(CharterParameters.TeamTermYears);
        var last = Period.LastDayOf(from, years);
        return through > last
            ? new Refusal("La charte limite ce mandat à {0} ans : il finit au plus tard le {1}.", "Through", years, last.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))
            : period with { Through = through ?? last };
    }

    private async Task<Refusal?> OverlapRefusalAsync(Seat seat, Guid userId, Period asked, CancellationToken ct)
    {
        var terms = await db.Set<TermOfOffice>().AsNoTracking().Overlapping(asked)
            .Join(db.Set<Seat>().Where(s => s.GroupId == seat.GroupId), t => t.SeatId, s => s.Id, (t, s) => new { t.SeatId, t.UserId })
            .ToListAsync(ct);
        if (terms.Any(t => t.SeatId == seat.Id))
            return new Refusal("Ce siège est déjà occupé pendant cette période.", "From");
        return terms.Any(t => t.UserId == userId)
            ? new Refusal("Cette personne occupe déjà un siège de cette instance pendant cette période.", "Email")
            : null;
    }
}
