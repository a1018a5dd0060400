using CQ.Territory.Models;

namespace CQ.Territory.RecipeSteps;

/// <summary>A group of the <c>Groups</c> step.</summary>
/// <param name="Slug">Made from the name unless given.</param>
/// <param name="Council">Slug of its council's quartier; absent for a body of the sector.</param>
internal sealed record GroupBody(
    GroupKind Kind,
    string Name,
    string? Slug = null,
    string? Council = null,
    string? Description = null,
    bool IsPublicBody = true,
    string? LegalBasis = null,
    GroupScale? Scale = null,
    string? RunBy = null,
    string? ContactEmail = null,
    bool ReplacesCouncil = false,
    IReadOnlyList<SeatBody>? Seats = null);

/// <summary>So many seats alike.</summary>
/// <param name="Role">Role given besides the group's own.</param>
/// <param name="Council">Slug of the council that the seats represent.</param>
internal sealed record SeatBody(string Label, string? Role = null, string? Council = null, int Count = 1);
