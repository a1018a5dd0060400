namespace CQ.Territory.Services;

/// <summary>A quartier with its council and team, as one form gives them (R129).</summary>
public sealed record NewNeighbourhood(string Name)
{
    /// <summary>Made from the name unless given.</summary>
    public string? Slug { get; init; }

    public string Description { get; init; } = "";

    public Guid? BoroughId { get; init; }

    /// <summary>Last unless given.</summary>
    public int? Position { get; init; }

    /// <summary>The next tint unless given.</summary>
    public int? Colour { get; init; }
}
