using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>An address under which the latest version can be read until a day. It shows nothing to those whom the item is not for: a private item asks for its audience all the same.</summary>
public sealed class PreviewLink : TenantOwned
{
    public required Guid ContentItemId { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal: the address itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required Guid CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }
}
