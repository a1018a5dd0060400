using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>The last number given of a sequence: project numbers of a year and orders of adoption of an envelope, without gaps; days on which the watch told of a project.</summary>
public sealed class Counter : TenantOwned
{
    public required string Name { get; init; }

    public long Last { get; set; }
}
