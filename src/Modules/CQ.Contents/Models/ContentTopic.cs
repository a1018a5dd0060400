using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>A published item stands under a topic. Read only through the item, which bears the audience.</summary>
public sealed class ContentTopic : TenantOwned
{
    public required Guid ContentItemId { get; init; }

    public required Guid TopicId { get; init; }
}
