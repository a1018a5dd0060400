using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>That a person shows one field to the members of one council or group. Taken back, or left with the circle, it is gone.</summary>
public sealed class DirectoryConsent : TenantOwned
{
    public required Guid DirectoryCardId { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The council's or the group's id, which is also an audience.</summary>
    public required Guid CircleId { get; init; }

    public required ContactField Field { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}
