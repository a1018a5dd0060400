namespace CQ.Contents.Services.Comparing;

/// <summary>Who wrote what stands in a merged text.</summary>
public enum MergeSource
{
    /// <summary>Both have it.</summary>
    Both,
    Mine,
    Theirs,

    /// <summary>Both changed the same place: somebody has to choose.</summary>
    Open,
}
