namespace CQ.Territory.RecipeSteps;

/// <summary>A term of the <c>Terms</c> step: the first seat of the group that fits and is free.</summary>
/// <param name="Group">Slug of the group.</param>
/// <param name="Seat">Label of the seat; any unless given.</param>
/// <param name="Council">Slug of the council that the seat represents; any unless given.</param>
/// <param name="Email">Address of the account.</param>
/// <param name="Through">For an animation team, what the charter says unless given.</param>
internal sealed record TermBody(
    string Group, string Email, string From, string? Through = null, string? Seat = null, string? Council = null, string? ActReference = null);
