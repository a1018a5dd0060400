namespace CQ.Contents.Models;

/// <summary>Where an item stands; follows from its dates and is never stored.</summary>
public enum ContentState
{
    Draft,

    /// <summary>Waits for somebody who may publish.</summary>
    InReview,

    /// <summary>Published, from a later hour on.</summary>
    Scheduled,
    Published,

    /// <summary>Its window has ended.</summary>
    Expired,
    Archived,
}
