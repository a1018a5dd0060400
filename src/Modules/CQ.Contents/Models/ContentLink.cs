using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>A link from a published item into the site, kept to say which ones lead nowhere.</summary>
public sealed class ContentLink : TenantOwned
{
    public const int TargetLength = 300;

    public required Guid ContentItemId { get; init; }

    /// <summary>Without <c>~</c>, query and anchor: <c>/actualites/fete-des-voisins</c>.</summary>
    public required string Target { get; init; }
}
