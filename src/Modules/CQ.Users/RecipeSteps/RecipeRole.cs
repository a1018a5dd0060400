namespace CQ.Users.RecipeSteps;

/// <summary>A role in a recipe.</summary>
internal sealed record RecipeRole(
    string Name,
    string? Description = null,
    string[]? Permissions = null,
    PermissionBehavior PermissionBehavior = PermissionBehavior.Replace);
