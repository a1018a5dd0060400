namespace CQ.Users.RecipeSteps;

/// <summary>How a recipe's permissions meet those a role has.</summary>
internal enum PermissionBehavior
{
    Replace,
    Add,
    Remove,
}
