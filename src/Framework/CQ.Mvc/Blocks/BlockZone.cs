namespace CQ.Mvc.Blocks;

/// <summary>Where on the page a block stands.</summary>
public enum BlockZone
{
    Main,

    /// <summary>By default behind those of <see cref="Main"/>.</summary>
    Side,

    /// <summary>The second layer of a quartier's page, for its members only.</summary>
    Members,

    /// <summary>First view of the sector's home page, beside the map.</summary>
    Front,

    /// <summary>Head of every page: bell, task count.</summary>
    Head,

    /// <summary>Foot of every page.</summary>
    Foot,
}
