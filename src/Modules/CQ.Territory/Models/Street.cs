using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A street of an extract, in one town and under one postcode.</summary>
[NotAudited]
public sealed class Street : TenantOwned
{
    public required Guid ExtractId { get; init; }

    public required string Name { get; init; }

    public required string Postcode { get; init; }

    public required string Town { get; init; }

    /// <summary>The name as it is compared (<see cref="Addresses.AddressWords.Folded"/>).</summary>
    public required string Folded { get; init; }

    /// <summary>Its letters: the shorter of two names that match is the likelier.</summary>
    public required int Length { get; init; }

    /// <summary>"Rue des Archives, 75004 Paris".</summary>
    public string Label(string house = "") => $"{house}{(house.Length > 0 ? " " : "")}{Name}{(Postcode.Length + Town.Length > 0 ? $", {Postcode} {Town}".TrimEnd() : "")}";
}
