using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>What somebody is typing, kept every few seconds: one row per item and person, overwritten, theirs alone. It is a version only once they save.</summary>
public sealed class ContentAutosave : TenantOwned
{
    public const int FormLength = 400_000;

    /// <summary>Of the item, which may not exist yet.</summary>
    public required Guid ContentItemId { get; init; }

    public required Guid UserId { get; init; }

    public required string Type { get; init; }

    /// <summary>Names and values of the form's fields, JSON.</summary>
    public required string Form { get; set; }

    /// <summary>Number of the version it was typed over; 0 for a new item.</summary>
    public required int BasedOn { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
