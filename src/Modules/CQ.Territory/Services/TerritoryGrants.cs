using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Rights that come from belonging and from sitting (D6): a membership in force makes a member, of a council or of a group, a term in force gives the group's role and
/// the seat's own, in the group and in the council it belongs to or represents. Two statements.
/// </summary>
internal sealed class TerritoryGrants(CqDbContext db) : IGrantSource
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public async Task<IReadOnlyList<Grant>> GetGrantsAsync(Guid userId, DateOnly day, CancellationToken ct)
    {
        var grants = new List<Grant>();
        var memberships = await db.Set<Membership>().AsNoTracking().OnDay(day)
            .Where(m => m.UserId == userId && m.State == MembershipState.Accepted)
            .Select(m => new
            {
                m.Id, m.From, m.Through, m.CouncilId, m.GroupId,
                Council = db.Set<Council>().Where(c => c.Id == m.CouncilId).Select(c => c.Name).FirstOrDefault(),
                Group = db.Set<Group>().Where(g => g.Id == m.GroupId).Select(g => g.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        foreach (var m in memberships)
        {
            var scope = m.CouncilId is { } council ? GrantScope.Council(council) : GrantScope.Group(m.GroupId!.Value);
            var text = m.CouncilId is null ? $"membre : {m.Group}, depuis le {Day(m.From)}" : $"membre du conseil {m.Council}, depuis le {Day(m.From)}";
            grants.Add(new Grant(RoleNames.CouncilMember, scope, m.From, m.Through, new SubjectRef("Membership", m.Id), text));
        }

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
