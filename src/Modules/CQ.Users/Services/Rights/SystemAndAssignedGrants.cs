using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Rights;

/// <summary>The role of everyone who is signed in, and the roles assigned to this person and in force that day. A closed account has none.</summary>
internal sealed class SystemAndAssignedGrants(CqDbContext db) : IGrantSource
{
    /// <summary>Kind of the reference to an assignment.</summary>
    public const string AssignmentKind = "role-assignment";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public async Task<IReadOnlyList<Grant>> GetGrantsAsync(Guid userId, DateOnly day, CancellationToken ct)
    {
        var account = await db.Set<User>().AsNoTracking()
            .Where(u => u.Id == userId && u.IsActive)
            .Select(u => new
            {
                Assignments = db.Set<RoleAssignment>().InForceOn(day)
                    .Where(a => a.UserId == u.Id)
                    .Select(a => new { a.Id, a.Role!.Name, a.ScopeKind, a.ScopeId, a.From, a.Through })
                    .ToList(),
            })
            .FirstOrDefaultAsync(ct);
        if (account is null)
            return [];
        return
        [
            new Grant(RoleNames.Authenticated, GrantScope.Tenant, null, null, null, "compte ouvert"),
            .. account.Assignments.Select(a => new Grant(
                a.Name,
                new GrantScope(a.ScopeKind, a.ScopeId),
                a.From,
                a.Through,
                new SubjectRef(AssignmentKind, a.Id),
                $"attribution du {Day(a.From)}{(a.Through is { } through ? $", jusqu’au {Day(through)}" : "")}")),
        ];
    }

    // Grants are cached whatever the reader's language: the source is always named in French.
    private static string Day(DateOnly day) =>
        $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {day.ToString("MMMM yyyy", French)}";
}
