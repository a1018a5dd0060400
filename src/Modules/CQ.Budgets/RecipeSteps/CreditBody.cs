namespace CQ.Budgets.RecipeSteps;

/// <summary>Credits of every council.</summary>
internal sealed record CreditBody(string? Investment = null, string? Operating = null);
