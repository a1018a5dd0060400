namespace CQ.Territory.Models;

/// <summary>What stands at a place of a composed page.</summary>
public enum BlockKind
{
    /// <summary>A block that a module draws.</summary>
    Feature,

    /// <summary>A text of the editors' own.</summary>
    Text,

    /// <summary>A picture of the media library.</summary>
    Picture,
}
