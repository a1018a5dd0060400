using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A place in a group that one person at a time holds by a term of office.</summary>
public sealed class Seat : TenantOwned, IVersioned, ITenantConfiguration
{
    public required Guid GroupId { get; init; }

    public required int Number { get; init; }

    /// <summary>What the seat is for: "Membre", "Trésorerie".</summary>
    public required string Label { get; set; }

    /// <summary>Role given besides the group's own, a name of RoleNames.</summary>
    public string? RoleName { get; init; }

    /// <summary>The council that the seat represents, in a body of the sector (R57).</summary>
    public Guid? CouncilId { get; init; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>How often it was filled or vacated. Counting is the lock: two appointments at once touch the same version and the second is refused.</summary>
    public int Appointments { get; private set; }

    public long Version { get; private set; }

    public void CountAppointment() => Appointments++;
}
