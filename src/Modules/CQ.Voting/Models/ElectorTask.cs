using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>The task by which an elector finds a vote in the inbox, where workflows are on. After an adjournment a second one follows.</summary>
[NotAudited]
public sealed class ElectorTask : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required Guid UserId { get; init; }

    public required Guid TaskId { get; init; }
}
