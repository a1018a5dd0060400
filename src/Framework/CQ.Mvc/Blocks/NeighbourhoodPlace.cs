namespace CQ.Mvc.Blocks;

/// <summary>The quartier whose page is drawn. <paramref name="IsMember"/> is about the viewer.</summary>
public sealed record NeighbourhoodPlace(Guid NeighbourhoodId, Guid CouncilId, string Slug, string Name, bool IsMember);
