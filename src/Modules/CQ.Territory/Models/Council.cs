using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A neighbourhood council: consultative, one per quartier at a time. Its id is also an audience (DESIGN §4).</summary>
public sealed class Council : TenantOwned, IVersioned, ITenantConfiguration
{
    public required Guid NeighbourhoodId { get; init; }

    public required string Name { get; set; }

    public required DateOnly FoundedOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Where people write to; shown on its page.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>The deliberation that gave it its name (L2).</summary>
    public string ActReference { get; set; } = "";

    public DateOnly? ActDate { get; set; }

    public long Version { get; private set; }

    public bool IsOpenOn(DateOnly day) => FoundedOn <= day && (ClosedOn is null || day <= ClosedOn);
}
