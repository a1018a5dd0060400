using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Rights that come from belonging and from sitting (D6): a membership in force makes a council member, a term in force gives the group's role and
/// the seat's own, in the group and in the council it belongs to or represents. Two statements.
/// </summary>
internal sealed class TerritoryGrants(CqDbContext db) : IGrantSource
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public async Task<IReadOnlyList<Grant>> GetGrantsAsync(Guid userId, DateOnly day, CancellationToken ct)
    {
        var grants = new List<Grant>();
        var memberships = await db.Set<Membership>().AsNoTracking().OnDay(day)
            .Where(m => m.UserId == userId && m.CouncilId != null && m.State == MembershipState.Accepted)
            .Join(db.Set<Council>(), m => m.CouncilId, c => c.Id, (m, c) => new { m.Id, m.From, m.Through, CouncilId = c.Id, c.Name })
            .ToListAsync(ct);
        grants.AddRange(memberships.Select(m => new Grant(
            RoleNames.CouncilMember, GrantScope.Council(m.CouncilId), m.From, m.Through, new SubjectRef("Membership", m.Id),
            $"membre du conseil {m.Name}, depuis le {Day(m.From)}")));

        var terms = await (from t in db.Set<TermOfOffice>().AsNoTracking().OnDay(day)
                           where t.UserId == userId
                           join s in db.Set<Seat>() on t.SeatId equals s.Id
                           join g in db.Set<Group>() on s.GroupId equals g.Id
                           select new { t.Id, t.From, t.Through, s.RoleName, GroupId = g.Id, g.Kind, g.Name, CouncilId = g.CouncilId ?? s.CouncilId })
            .ToListAsync(ct);
        foreach (var term in terms)
        {
            var text = $"mandat : {term.Name}, {(term.Through is { } through ? $"jusqu'au {Day(through)}" : $"depuis le {Day(term.From)}")}";
            foreach (var role in RolesOf(term.Kind, term.RoleName))
            {
                foreach (var scope in ScopesOf(term.GroupId, term.CouncilId))
                    grants.Add(new Grant(role, scope, term.From, term.Through, new SubjectRef("TermOfOffice", term.Id), text));
            }
        }

        return grants;
    }

    /// <summary>A treasurer who sits in the team has the team's role and the treasurer's.</summary>
    internal static IEnumerable<string> RolesOf(GroupKind kind, string? seatRole) =>
        new[] { GroupKindFacts.Of(kind).Role, seatRole }.OfType<string>().Distinct();

    internal static IEnumerable<GrantScope> ScopesOf(Guid groupId, Guid? councilId) =>
        councilId is { } council ? [GrantScope.Group(groupId), GrantScope.Council(council)] : [GrantScope.Group(groupId)];

    private static string Day(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString(French))} {day.ToString("MMMM yyyy", French)}";
}
