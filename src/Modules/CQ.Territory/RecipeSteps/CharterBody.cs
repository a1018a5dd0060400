using System.Text.Json.Nodes;

namespace CQ.Territory.RecipeSteps;

/// <summary>Body of the <c>Charter</c> step. What <paramref name="Values"/> may hold is in CharterValues: amounts as text in euros, shares in basis points.</summary>
internal sealed record CharterBody(string From, string ActReference, string ActDate, JsonObject Values);
