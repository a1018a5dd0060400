using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>Gives a role to a person from a day on, through a last day or without end.</summary>
public sealed class AssignRole(CqDbContext db, CriticalRights critical, ITenantTimeZone zone, IAuditTrail audit)
{
    public const string RoleField = "RoleId";
    public const string FromField = "From";
    public const string ThroughField = "Through";

    /// <summary>As a person does it on a screen: within what they may hand out themselves.</summary>
    public async Task<Outcome<RoleAssignment>> AssignAsync(
        Guid userId, Guid roleId, GrantScope scope, DateOnly from, DateOnly? through, CancellationToken ct = default)
    {
        var role = await db.Set<Role>().Include(r => r.Permissions).FirstOrDefaultAsync(r => r.Id == roleId, ct);
        if (role is null || role.SystemRole)
            return new Refusal("Choisissez un rôle.", RoleField);
        if (critical.AreBeyondViewer(role))
            return new Refusal("Ce rôle donne des droits sensibles que vous n’avez pas vous-même : une personne qui les a doit l’attribuer.", RoleField);
        if (from < zone.Today.AddYears(-1) || from > zone.Today.AddYears(5))
            return new Refusal("Choisissez un premier jour proche : entre l’an dernier et dans cinq ans.", FromField);
        if (through < from)
            return new Refusal("Le dernier jour doit suivre le premier.", ThroughField);
        if (!await db.Set<User>().AnyAsync(u => u.Id == userId && u.IsActive, ct))
            return new Refusal("Ce compte est fermé : rouvrez-le avant de lui donner un rôle.");
        return await GiveAsync(userId, role, scope, from, through, ct);
    }

    /// <summary>Without a person: for recipes and set-up.</summary>
    internal async Task<Outcome<RoleAssignment>> GiveAsync(
        Guid userId, Role role, GrantScope scope, DateOnly from, DateOnly? through, CancellationToken ct)
    {
        var overlaps = await db.Set<RoleAssignment>().AnyAsync(
            a => a.UserId == userId && a.RoleId == role.Id && a.ScopeKind == scope.Kind && a.ScopeId == scope.Id
                && (through == null || a.From <= through) && (a.Through == null || a.Through >= from),
            ct);
        if (overlaps)
            return new Refusal("Cette personne a déjà ce rôle pendant tout ou partie de ces jours.", FromField);
        var assignment = new RoleAssignment
        {
            UserId = userId,
            RoleId = role.Id,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id,
            From = from,
            Through = through,
        };
        db.Add(assignment);
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("account", "RoleAssigned", new SubjectRef(nameof(User), userId), new { role = role.Name, from, through }, ct);
        return assignment;
    }
}
