using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>
/// Every set of people that is not a council: animation team, budget committee, working group, any body of the public directory (R141). Its id is
/// also an audience (DESIGN §4).
/// </summary>
public sealed class Group : TenantOwned, IVersioned, ITenantConfiguration
{
    public required GroupKind Kind { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The council it belongs to; null for a body of the whole sector.</summary>
    public Guid? CouncilId { get; init; }

    /// <summary>Markdown.</summary>
    public string Description { get; set; } = "";

    /// <summary>Listed in the public directory of bodies.</summary>
    public bool IsPublicBody { get; set; } = true;

    public string LegalBasis { get; set; } = "";

    public GroupScale Scale { get; set; }

    /// <summary>Who runs it.</summary>
    public string RunBy { get; set; } = "";

    public string? ContactEmail { get; set; }

    /// <summary>A citizens' council that stands in for the neighbourhood council on its perimeter (L4).</summary>
    public bool ReplacesCouncil { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public long Version { get; private set; }

    public bool HasSeats => GroupKindFacts.Of(Kind).HasSeats;
}
