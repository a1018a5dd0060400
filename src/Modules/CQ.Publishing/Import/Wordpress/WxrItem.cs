namespace CQ.Publishing.Import.Wordpress;

/// <summary>A post, page, attachment or anything else of an export, as it stands there: nothing is believed yet.</summary>
public sealed record WxrItem
{
    /// <summary>Place in the file, from 0.</summary>
    public required int Index { get; init; }

    public required int Line { get; init; }

    public required string Id { get; init; }

    /// <summary>post, page, attachment, nav_menu_item, or what a plugin called it.</summary>
    public required string PostType { get; init; }

    public required string Status { get; init; }

    public required string Title { get; init; }

    public string Link { get; init; } = "";

    public string Guid { get; init; } = "";

    /// <summary>The slug, perhaps percent-encoded, perhaps empty.</summary>
    public string Name { get; init; } = "";

    public string ParentId { get; init; } = "";

    public string Author { get; init; } = "";

    public string Content { get; init; } = "";

    public string Excerpt { get; init; } = "";

    public string Date { get; init; } = "";

    public string DateGmt { get; init; } = "";

    public string PubDate { get; init; } = "";

    public bool HasPassword { get; init; }

    public bool IsSticky { get; init; }

    public string AttachmentUrl { get; init; } = "";

    /// <summary>Id of the picture that illustrates it.</summary>
    public string ThumbnailId { get; init; } = "";

    /// <summary>Path of the file under uploads, of an attachment.</summary>
    public string AttachedFile { get; init; } = "";

    /// <summary>Alternative text, of an attachment.</summary>
    public string AltText { get; init; } = "";

    public IReadOnlyList<string> OldNames { get; init; } = [];

    public IReadOnlyList<WxrTerm> Categories { get; init; } = [];

    public IReadOnlyList<WxrTerm> Tags { get; init; } = [];

    public IReadOnlyList<WxrComment> Comments { get; init; } = [];

    /// <summary>The same without its texts, to be kept for every item of a file.</summary>
    public WxrItem Light() => this with { Content = "", Excerpt = "", Comments = [] };
}
