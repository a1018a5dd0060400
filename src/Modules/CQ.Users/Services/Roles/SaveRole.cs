using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>Creates a role or changes what it gives.</summary>
public sealed class SaveRole(CqDbContext db, CriticalRights critical, Stereotypes stereotypes, IPermissionCatalog catalog)
{
    public const string NameField = "Name";
    public const string PermissionsField = "Permissions";

    // Without these nobody could give them back.
    private static readonly Permission[] KeptByAdministrator = [Permissions.ManageUsers, Permissions.AssignRoles, Permissions.ManageRoles];

    public async Task<Outcome<Role>> CreateAsync(string? name, string? description, IReadOnlyCollection<string> permissions, CancellationToken ct = default)
    {
        var chosen = DisplayName(name);
        if (chosen.Length is < 2 or > 60)
            return new Refusal("Donnez au rôle un nom de deux à soixante caractères.", NameField);
        if (await db.Set<Role>().AnyAsync(r => r.Name == chosen, ct))
            return new Refusal("Un rôle porte déjà ce nom.", NameField);
        if (Unknown(permissions) is { } unknown)
            return unknown;
        if (critical.AreBeyondViewer(permissions))
            return Beyond;
        var role = new Role { Name = chosen, Description = (description ?? "").Trim() };
        db.Add(role);
        Set(role, permissions);
        await stereotypes.ApplyAsync(role, onlyRemember: true, ct);
        await db.SaveChangesAsync(ct);
        return role;
    }

    /// <param name="version">The version the editor had on the screen.</param>
    public async Task<Outcome<Role>> ChangeAsync(
        Guid roleId, string? description, IReadOnlyCollection<string> permissions, long version, CancellationToken ct = default)
    {
        var role = await db.Set<Role>().Include(r => r.Permissions).SingleAsync(r => r.Id == roleId, ct);
        if (Unknown(permissions) is { } unknown)
            return unknown;
        var changed = role.Permissions.Select(p => p.PermissionName).ToHashSet(StringComparer.Ordinal);
        changed.SymmetricExceptWith(permissions);
        if (critical.AreBeyondViewer(changed))
            return Beyond;
        if (role.IsAdministrator && KeptByAdministrator.Any(p => !permissions.Contains(p.Name)))
            return new Refusal("Le rôle d’administration garde les droits de gérer les comptes et les rôles : sans eux, personne ne pourrait les rendre.", PermissionsField);
        if (role.Version != version)
            return new Refusal("Quelqu’un d’autre a modifié ce rôle entre-temps. La page montre maintenant ses choix : refaites les vôtres.");

        role.Description = (description ?? "").Trim();
        Set(role, permissions);
        // Raised even when only its permissions changed, so that a second editor is told.
        db.Entry(role).Property(r => r.Description).IsModified = true;
        await db.SaveChangesAsync(ct);
        return role;
    }

    public async Task<Refusal?> DeleteAsync(Guid roleId, CancellationToken ct = default)
    {
        var role = await db.Set<Role>().Include(r => r.Permissions).SingleAsync(r => r.Id == roleId, ct);
        if (role.SystemRole || role.IsAdministrator)
            return new Refusal("Ce rôle fait partie du site et ne se supprime pas.");
        if (critical.AreBeyondViewer(role))
            return Beyond;
        if (await db.Set<RoleAssignment>().AnyAsync(a => a.RoleId == roleId, ct))
            return new Refusal("Ce rôle est ou a été attribué : il reste pour l’histoire. Retirez-lui ses droits s’il ne doit plus rien permettre.");
        db.Remove(role);
        await db.SaveChangesAsync(ct);
        return null;
    }

    private static Refusal Beyond => new("Vous ne pouvez donner ou retirer que des droits sensibles que vous avez vous-même.", PermissionsField);

    private static string DisplayName(string? name) => Accounts.DisplayNames.Clean(name);

    private Refusal? Unknown(IEnumerable<string> permissions) =>
        permissions.Any(p => catalog.Find(p) is null) ? new Refusal("Un de ces droits n’existe plus. Rechargez la page.", PermissionsField) : null;

    private static void Set(Role role, IReadOnlyCollection<string> permissions)
    {
        foreach (var gone in role.Permissions.Where(p => !permissions.Contains(p.PermissionName)).ToList())
            role.Permissions.Remove(gone);
        var had = role.Permissions.Select(p => p.PermissionName).ToHashSet(StringComparer.Ordinal);
        role.Permissions.AddRange(permissions.Distinct(StringComparer.Ordinal).Where(p => !had.Contains(p))
            .Select(p => new RolePermission { RoleId = role.Id, PermissionName = p }));
    }
}
