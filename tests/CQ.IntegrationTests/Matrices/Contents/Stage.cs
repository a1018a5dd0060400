namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Where a content stands in its life; in a cell, its <see cref="Audiences.AudienceItem.State"/>. Published comes first: others stand under it.</summary>
internal enum Stage
{
    Published,

    /// <summary>Readers see it, and its editors have written something else since (<see cref="Prepared"/>).</summary>
    Changed,
    Scheduled,

    /// <summary>Its window has ended.</summary>
    Expired,

    /// <summary>Published once, and a draft again.</summary>
    Withdrawn,
    Archived,

    /// <summary>Never published.</summary>
    Draft,

    /// <summary>Never published, and proposed to those who may.</summary>
    InReview,

    /// <summary>The words that wait beside a published text: a cell of their own.</summary>
    Prepared,

    /// <summary>Words for a circle, of a text that was opened to everyone since: a cell of their own.</summary>
    Former,
}
