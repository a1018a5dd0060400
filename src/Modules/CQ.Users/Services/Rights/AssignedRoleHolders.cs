using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Rights;

/// <summary>Who holds a role by assignment. Nobody is named for the system roles: they mean everyone.</summary>
internal sealed class AssignedRoleHolders(CqDbContext db) : IRoleHolderSource
{
    public async Task<IReadOnlyList<Guid>> HoldersAsync(string role, GrantScope scope, DateOnly day, CancellationToken ct) =>
        await db.Set<RoleAssignment>().AsNoTracking()
            .InForceOn(day)
            .Covering(scope)
            .Where(a => a.Role!.Name == role && db.Set<User>().Any(u => u.Id == a.UserId && u.IsActive))
            .Select(a => a.UserId)
            .Distinct()
            .ToListAsync(ct);
}
