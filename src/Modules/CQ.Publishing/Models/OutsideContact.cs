using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>Somebody without an account whom a council or group works with, written down by its team with their agreement. Read by that circle alone.</summary>
public sealed class OutsideContact : TenantOwned, IAudienceBearing, IVersioned
{
    public const int SourceLength = 200;

    /// <summary>The council's or the group's id. Never everybody.</summary>
    public required Guid AudienceId { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public Guid? CouncilId { get; init; }

    public Guid? GroupId { get; init; }

    public required string Name { get; set; }

    public required string SortName { get; set; }

    public string Role { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Day on which they agreed to be listed with what stands here.</summary>
    public required DateOnly ConsentOn { get; set; }

    /// <summary>How they said it: « courriel du 12 janvier », « fiche signée ».</summary>
    public required string ConsentSource { get; set; }

    public required Guid AddedById { get; init; }

    public long Version { get; private set; }
}
