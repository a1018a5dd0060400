using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>An item of the export, and what becomes of it.</summary>
/// <param name="Key">What it is known by at its source.</param>
/// <param name="Type">Name of a content type of this site.</param>
/// <param name="Slug">Its address here.</param>
/// <param name="On">When it was published; null for a draft.</param>
/// <param name="Draft">Why it becomes a draft though it may have been published; a key of the module's texts, empty when there is nothing to say.</param>
public sealed record PlannedItem(WxrItem Item, string Key, string Type, string Slug, DateTimeOffset? On, string Draft)
{
    public bool IsPublished => On is not null;

    /// <summary>Key of the page it stands under; null at the top.</summary>
    public string? ParentKey { get; init; }

    /// <summary>Time through the file in which it is written: 0, or later when the page above it stands behind it.</summary>
    public int Round { get; init; }

    /// <summary>Before the date that it was to appear at.</summary>
    public bool IsScheduled { get; init; }
}
