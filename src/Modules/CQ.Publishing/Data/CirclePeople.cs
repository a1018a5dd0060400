using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>Who belongs to a council or a group: members, and those who hold a seat in the group or in a group of the council. As audiences are resolved.</summary>
internal static class CirclePeople
{
    /// <summary>On a day.</summary>
    public static IQueryable<Guid> PeopleOf(this CqDbContext db, Guid circleId, DateOnly day) =>
        db.Members(circleId).Where(m => m.From <= day && (m.Through == null || m.Through >= day)).Select(m => m.UserId)
            .Union(db.Holders(circleId).Where(t => t.From <= day && (t.Through == null || t.Through >= day)).Select(t => t.UserId));

    /// <summary>On which days each of these people does. Two statements.</summary>
    public static async Task<ILookup<Guid, DaysInCircle>> DaysInAsync(this CqDbContext db, Guid circleId, IReadOnlyCollection<Guid> userIds, CancellationToken ct)
    {
        var members = await db.Members(circleId).Where(m => userIds.Contains(m.UserId)).Select(m => new { m.UserId, m.From, m.Through }).ToListAsync(ct);
        var holders = await db.Holders(circleId).Where(t => userIds.Contains(t.UserId)).Select(t => new { t.UserId, t.From, t.Through }).ToListAsync(ct);
        return members.Concat(holders).ToLookup(d => d.UserId, d => new DaysInCircle(d.From, d.Through));
    }

    private static IQueryable<Membership> Members(this CqDbContext db, Guid circleId) =>
        db.Set<Membership>().Where(m => (m.CouncilId == circleId || m.GroupId == circleId) && m.State == MembershipState.Accepted);

    private static IQueryable<TermOfOffice> Holders(this CqDbContext db, Guid circleId) =>
        from t in db.Set<TermOfOffice>()
        join s in db.Set<Seat>() on t.SeatId equals s.Id
        join g in db.Set<Group>() on s.GroupId equals g.Id
        where g.Id == circleId || g.CouncilId == circleId
        select t;
}
