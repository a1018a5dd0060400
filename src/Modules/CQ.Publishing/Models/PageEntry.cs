using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>A page in the tree and in the menus. The item bears text and title; this row says where it stands, and copies audience and dates.</summary>
public sealed class PageEntry : TenantOwned, IVersioned, IExpires
{
    public required Guid ContentItemId { get; init; }

    /// <summary>The item of the page above; null at the top. It may be gone or hidden: the page then stands at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Smaller stands first among its siblings.</summary>
    public int Position { get; set; }

    public PageMenu Menu { get; set; }

    /// <summary>Its short name in menus; empty: its title.</summary>
    public string MenuLabel { get; set; } = "";

    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public long Version { get; private set; }
}
