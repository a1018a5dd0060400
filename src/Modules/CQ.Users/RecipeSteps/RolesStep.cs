using CQ.Abstractions.Recipes;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Users.Models;
using CQ.Users.Services.Roles;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.RecipeSteps;

/// <summary>
/// <c>Roles</c>: creates and changes roles, as in Orchard. A new role without permissions gets what modules propose for its name; with
/// <c>Replace</c> (the default) it gets exactly those listed, with <c>Add</c> or <c>Remove</c> the proposal and the difference.
/// </summary>
internal sealed class RolesStep(CqDbContext db, Stereotypes stereotypes, IPermissionCatalog catalog) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Roles"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, path) in RecipeJson.ReadList<RecipeRole>(step, "Roles", errors))
        {
            if (string.IsNullOrWhiteSpace(role.Name) || role.Name.Length > 60)
                errors.Add($"{path}.Name", "a name of 1 to 60 characters is expected");
            else if (!seen.Add(role.Name))
                errors.Add($"{path}.Name", $"'{role.Name}' stands twice");
            if (role.Description?.Length > 300)
                errors.Add($"{path}.Description", "at most 300 characters are expected");
            for (var i = 0; i < (role.Permissions?.Length ?? 0); i++)
            {
                if (catalog.Find(role.Permissions![i]) is null)
                    errors.Add($"{path}.Permissions[{i}]", $"there is no permission '{role.Permissions[i]}'");
            }
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var wanted = RecipeJson.ReadList<RecipeRole>(step, "Roles", new RecipeErrors()).Select(r => r.Value).ToList();
        var names = wanted.Select(r => r.Name).ToArray();
        var roles = await db.Set<Role>().Include(r => r.Permissions).Where(r => names.Contains(r.Name)).ToDictionaryAsync(r => r.Name, ct);
        foreach (var recipe in wanted)
            await ApplyAsync(recipe, roles.GetValueOrDefault(recipe.Name), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task ApplyAsync(RecipeRole recipe, Role? role, CancellationToken ct)
    {
        var listed = recipe.Permissions ?? [];
        var replace = recipe.PermissionBehavior == PermissionBehavior.Replace && listed.Length > 0;
        if (role is null)
        {
            role = new Role { Name = recipe.Name, Description = recipe.Description ?? "" };
            db.Add(role);
        }
        else if (recipe.Description is not null)
        {
            role.Description = recipe.Description;
        }

        await stereotypes.ApplyAsync(role, onlyRemember: replace, ct);
        if (replace)
            role.Permissions.RemoveAll(p => !listed.Contains(p.PermissionName, StringComparer.Ordinal));
        if (recipe.PermissionBehavior == PermissionBehavior.Remove)
        {
            role.Permissions.RemoveAll(p => listed.Contains(p.PermissionName, StringComparer.Ordinal));
            return;
        }

        var had = role.Permissions.Select(p => p.PermissionName).ToHashSet(StringComparer.Ordinal);
        role.Permissions.AddRange(listed.Where(had.Add).Select(p => new RolePermission { RoleId = role.Id, PermissionName = p }));
    }
}
