namespace CQ.Territory.Services;

/// <summary>A council and its quartier, as other modules need them.</summary>
public sealed record CouncilInfo(
    Guid Id, string Name, Guid NeighbourhoodId, string Slug, string NeighbourhoodName, int Position, int Colour, string? ContactEmail, DateOnly FoundedOn, DateOnly? ClosedOn);
