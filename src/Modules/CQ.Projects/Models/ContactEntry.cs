using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>
/// An exchange between the accompanying agent and the bearer (R193). Not public and of no council: read by the bearer and by those who follow projects, each
/// by a condition of the query.
/// </summary>
public sealed class ContactEntry : TenantOwned, IAppendOnly
{
    public required Guid ProjectId { get; init; }

    public required DateOnly On { get; init; }

    public required ContactChannel Channel { get; init; }

    public required string Text { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}
