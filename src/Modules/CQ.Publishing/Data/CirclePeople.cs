using CQ.Data;
using CQ.Territory.Models;

namespace CQ.Publishing.Data;

/// <summary>Who belongs to a council or a group on a day: members, and those who hold a seat in the group or in a group of the council. As audiences are resolved.</summary>
internal static class CirclePeople
{
    public static IQueryable<Guid> PeopleOf(this CqDbContext db, Guid circleId, DateOnly day) =>
        db.Set<Membership>()
            .Where(m => (m.CouncilId == circleId || m.GroupId == circleId) && m.State == MembershipState.Accepted && m.From <= day && (m.Through == null || m.Through >= day))
            .Select(m => m.UserId)
            .Union(
                from t in db.Set<TermOfOffice>()
                where t.From <= day && (t.Through == null || t.Through >= day)
                join s in db.Set<Seat>() on t.SeatId equals s.Id
                join g in db.Set<Group>() on s.GroupId equals g.Id
                where g.Id == circleId || g.CouncilId == circleId
                select t.UserId);
}
