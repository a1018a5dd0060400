namespace CQ.Contents.Services.Editing;

/// <summary>Why an item wants to be looked at.</summary>
public enum AttentionKind
{
    /// <summary>Proposed, and nobody has answered for days.</summary>
    WaitsForReview,

    /// <summary>A link of it leads nowhere.</summary>
    DeadLinks,

    /// <summary>A picture in it has no words for those who do not see it.</summary>
    NoAlternative,

    /// <summary>Its window has ended: it can be put away, or prolonged.</summary>
    Ended,

    /// <summary>Readers do not see the latest changes.</summary>
    Unpublished,

    /// <summary>Nobody has touched it for long.</summary>
    Stale,
}
