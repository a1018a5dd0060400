using CQ.Abstractions.Data;

namespace CQ.Media.Models;

/// <summary>Bytes that no row needs any more: removed from the store once the transaction that let them go is committed.</summary>
[NotAudited]
public sealed class MediaTrash : TenantOwned
{
    public required string StorageKey { get; init; }
}
