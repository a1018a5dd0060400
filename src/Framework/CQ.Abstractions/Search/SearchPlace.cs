namespace CQ.Abstractions.Search;

/// <summary>A quartier, by the council that stands for it.</summary>
public sealed record SearchPlace(Guid CouncilId, string Slug, string Name);
