using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>A free word on a published item. Read only through the item, which bears the audience.</summary>
public sealed class ContentTag : TenantOwned
{
    public required Guid ContentItemId { get; init; }

    public required string Slug { get; init; }

    public required string Word { get; init; }
}
