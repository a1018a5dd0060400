using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A house number of a street, and where it stands.</summary>
[NotAudited]
public sealed class AddressPoint : TenantOwned
{
    public required Guid StreetId { get; init; }

    /// <summary>0: the place itself.</summary>
    public required int Number { get; init; }

    public required string Suffix { get; init; }

    public required double Longitude { get; init; }

    public required double Latitude { get; init; }
}
