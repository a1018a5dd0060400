namespace CQ.Users.RecipeSteps;

/// <summary>An account in a recipe. The password can only come from configuration, and only in a demo.</summary>
/// <param name="From">Since when the account exists and holds its roles; the run when absent. In a demo alone, whose past is acted by its accounts.</param>
internal sealed record RecipeUser(
    string Email,
    string? UserName = null,
    string? DisplayName = null,
    string? Password = null,
    string[]? RoleNames = null,
    string? From = null);
