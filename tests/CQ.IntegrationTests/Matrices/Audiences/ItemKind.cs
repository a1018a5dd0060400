namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>What the matrix is about.</summary>
internal enum ItemKind
{
    Project,
    Draft,
    Note,
    Task,
    Vote,
    Notification,

    /// <summary>A content item of type News, and so on.</summary>
    News,
    Page,
    Document,
    Event,

    /// <summary>Where to go for taking part in an event from afar.</summary>
    RemoteLink,
    Comment,

    /// <summary>A file of a content item or of a document.</summary>
    Attachment,
    LibraryFile,

    /// <summary>A text or picture of the editors' own on a composed page.</summary>
    Block,

    /// <summary>A field of a person's card in the directory.</summary>
    Contact,
    OutsideContact,

    /// <summary>What somebody began to write and never saved.</summary>
    Typing,
}
