using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>The last number given of a sequence without gaps: project numbers of a year, orders of adoption of an envelope.</summary>
public sealed class Counter : TenantOwned
{
    public required string Name { get; init; }

    public long Last { get; set; }
}
