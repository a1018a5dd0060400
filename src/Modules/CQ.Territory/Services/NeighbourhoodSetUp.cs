namespace CQ.Territory.Services;

/// <summary>What the one form asks besides the quartier itself (R129).</summary>
public sealed record NeighbourhoodSetUp(NewNeighbourhood Neighbourhood)
{
    public string? CouncilName { get; init; }

    public string? ContactEmail { get; init; }

    public DateOnly FoundedOn { get; init; }

    public string ActReference { get; init; } = "";

    public DateOnly? ActDate { get; init; }

    /// <summary>Seats of the animation team, the treasurer's among them.</summary>
    public int TeamSeats { get; init; }

    public bool WithTreasurer { get; init; }

    /// <summary>Adds the seats that the charter gives each council in the budget committee.</summary>
    public bool WithCommitteeSeats { get; init; }

    public string? GeoJson { get; init; }

    public string BoundaryNote { get; init; } = "";
}
