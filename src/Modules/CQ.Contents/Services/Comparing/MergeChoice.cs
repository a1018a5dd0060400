namespace CQ.Contents.Services.Comparing;

/// <summary>What to keep where two people changed the same place.</summary>
public enum MergeChoice
{
    Mine,
    Theirs,

    /// <summary>One after the other, so that nothing is lost.</summary>
    Both,
}
