using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>A slug that an item had: its address leads on to the new one, for those who may read the item.</summary>
public sealed class OldSlug : TenantOwned
{
    public required string Type { get; init; }

    public required string Slug { get; init; }

    public required Guid ContentItemId { get; set; }
}
