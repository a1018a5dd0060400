using CQ.Territory.Models;

namespace CQ.Territory.RecipeSteps;

/// <summary>A membership of the <c>Memberships</c> step: of a council, by its quartier's slug, or of a group, by its own.</summary>
internal sealed record MembershipBody(string Email, string From, string? Council = null, string? Group = null, Standing Standing = Standing.Resident);
