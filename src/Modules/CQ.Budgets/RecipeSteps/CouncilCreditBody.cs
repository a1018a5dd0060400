namespace CQ.Budgets.RecipeSteps;

/// <summary>Credits of one council, named by the slug of its quartier.</summary>
internal sealed record CouncilCreditBody(string Council, string? Investment = null, string? Operating = null);
