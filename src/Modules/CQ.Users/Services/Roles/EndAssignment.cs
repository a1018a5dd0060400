using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>Ends a role assignment on a last day. What has been is not rewritten: the earliest last day is yesterday, which ends it at once.</summary>
public sealed class EndAssignment(CqDbContext db, CriticalRights critical, LastAdministrator last, ITenantTimeZone zone, IAuditTrail audit, IBurst burst)
{
    public const string ThroughField = "Through";

    public Task<Refusal?> EndAsync(Guid userId, Guid assignmentId, DateOnly through, CancellationToken ct = default) =>
        burst.RunAsync(token => EndInBurstAsync(userId, assignmentId, through, token), ct);

    private async Task<Refusal?> EndInBurstAsync(Guid userId, Guid assignmentId, DateOnly through, CancellationToken ct)
    {
        var assignment = await db.Set<RoleAssignment>().Include(a => a.Role).ThenInclude(r => r!.Permissions)
            .FirstOrDefaultAsync(a => a.Id == assignmentId && a.UserId == userId, ct);
        if (assignment is null)
            return new Refusal("Cette attribution n’existe plus.");
        if (critical.AreBeyondViewer(assignment.Role!))
            return new Refusal("Ce rôle donne des droits sensibles que vous n’avez pas vous-même : une personne qui les a doit y mettre fin.");
        var yesterday = zone.Today.AddDays(-1);
        if (assignment.Through < yesterday)
            return new Refusal("Cette attribution est déjà terminée.");
        if (through < yesterday)
            return new Refusal("Le dernier jour peut être hier au plus tôt : le rôle prend alors fin aussitôt.", ThroughField);
        if (await last.WhyNotEndAsync(assignment, ct) is { } refusal)
            return refusal;

        // Never in force: nothing to keep.
        if (through < assignment.From)
            db.Remove(assignment);
        else
            assignment.Through = through;
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(
            "account", "RoleEnded", new SubjectRef(nameof(User), userId), new { role = assignment.Role!.Name, through }, ct);
        return null;
    }
}
