using CQ.Abstractions.Data;

namespace CQ.Media.Models;

/// <summary>A folder of a library: the sector's, a council's or a group's. It orders files and gives no rights.</summary>
public sealed class MediaFolder : TenantOwned, IVersioned
{
    public required string Name { get; set; }

    /// <summary>Without accents and capitals: unique beside its neighbours, and their order.</summary>
    public required string FoldedName { get; set; }

    public Guid? ParentId { get; set; }

    public Guid? CouncilId { get; init; }

    public Guid? GroupId { get; init; }

    public long Version { get; private set; }
}
