using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>The inverse of <see cref="TerritoryGrants"/>. Nothing here holds for the whole tenant.</summary>
internal sealed class TerritoryRoleHolders(CqDbContext db) : IRoleHolderSource
{
    public async Task<IReadOnlyList<Guid>> HoldersAsync(string role, GrantScope scope, DateOnly day, CancellationToken ct)
    {
        if (scope.Kind == GrantScopeKind.Tenant)
            return [];
        if (role == RoleNames.CouncilMember)
        {
            return scope.Kind == GrantScopeKind.Council
                ? await db.Set<Membership>().AsNoTracking().OnDay(day)
                    .Where(m => m.CouncilId == scope.Id && m.State == MembershipState.Accepted)
                    .Select(m => m.UserId)
                    .ToListAsync(ct)
                : [];
        }

        var kinds = GroupKindFacts.All.Where(f => f.Role == role).Select(f => f.Kind).ToList();
        return await (from t in db.Set<TermOfOffice>().AsNoTracking().OnDay(day)
                      join s in db.Set<Seat>() on t.SeatId equals s.Id
                      join g in db.Set<Group>() on s.GroupId equals g.Id
                      where s.RoleName == role || kinds.Contains(g.Kind)
                      where g.Id == scope.Id || (g.CouncilId ?? s.CouncilId) == scope.Id
                      select t.UserId)
            .Distinct()
            .ToListAsync(ct);
    }
}
