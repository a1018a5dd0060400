using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// The audiences a person reads besides Public (DESIGN §4): councils and groups by membership, groups by term, and the council that such a group
/// belongs to. Representing a council in a body of the sector does not open that council's private items: membership does.
/// </summary>
internal sealed class TerritoryCircles(CqDbContext db) : IViewerCircleSource
{
    public async Task<IReadOnlyList<Guid>> GetCirclesAsync(Guid userId, DateOnly day, CancellationToken ct)
    {
        var memberships = await db.Set<Membership>().AsNoTracking().OnDay(day)
            .Where(m => m.UserId == userId && m.State == MembershipState.Accepted)
            .Select(m => new { m.CouncilId, m.GroupId })
            .ToListAsync(ct);
        var terms = await (from t in db.Set<TermOfOffice>().AsNoTracking().OnDay(day)
                           where t.UserId == userId
                           join s in db.Set<Seat>() on t.SeatId equals s.Id
                           join g in db.Set<Group>() on s.GroupId equals g.Id
                           select new { g.CouncilId, GroupId = (Guid?)g.Id })
            .ToListAsync(ct);
        return [.. memberships.Concat(terms).SelectMany(c => new[] { c.CouncilId, c.GroupId }).OfType<Guid>().Distinct()];
    }
}
