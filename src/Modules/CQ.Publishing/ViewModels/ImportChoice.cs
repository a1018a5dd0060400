namespace CQ.Publishing.ViewModels;

/// <summary>Where a category of the old site goes.</summary>
public sealed class ImportChoice
{
    /// <summary>Its slug.</summary>
    public string Category { get; set; } = "";

    /// <summary>Slug of a quartier, the sector, or empty: where everything else goes.</summary>
    public string? Place { get; set; }
}
