namespace CQ.Users.RecipeSteps;

/// <summary>An account in a recipe. The password can only come from configuration, and only in a demo.</summary>
internal sealed record RecipeUser(
    string Email,
    string? UserName = null,
    string? DisplayName = null,
    string? Password = null,
    string[]? RoleNames = null);
