namespace CQ.Publishing.Import;

/// <summary>Where what is imported goes.</summary>
/// <param name="CouncilId">Of the quartier that gets what no category sends elsewhere; null for the sector.</param>
/// <param name="Places">Slug of a category of the old site → the council that gets it, null for the sector. Others go by <paramref name="CouncilId"/>.</param>
public sealed record ImportOptions(Guid? CouncilId, IReadOnlyDictionary<string, Guid?> Places)
{
    public static ImportOptions Sector { get; } = new(null, new Dictionary<string, Guid?>());
}
