namespace CQ.Contents.Services.Comparing;

/// <summary>What happened to a line.</summary>
public enum DiffKind
{
    Same,
    Changed,
    Removed,
    Added,

    /// <summary>Stands for lines that are the same and not shown.</summary>
    Folded,

    /// <summary>There is more than can be shown.</summary>
    Cut,
}
