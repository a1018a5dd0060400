namespace CQ.Territory.ViewModels;

/// <summary>A quartier in the back office's list.</summary>
public sealed record NeighbourhoodRow(string Slug, string Name, string? Borough, string? CouncilName, double? Area, DateOnly? ClosedOn);
