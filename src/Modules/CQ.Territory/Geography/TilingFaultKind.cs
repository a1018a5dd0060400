namespace CQ.Territory.Geography;

/// <summary>How quartiers fail to tile.</summary>
public enum TilingFaultKind
{
    Overlap,

    /// <summary>A hole between quartiers that belongs to none.</summary>
    Gap,

    /// <summary>Ground that belonged to a quartier the day before and to none any more.</summary>
    Loss,
}
