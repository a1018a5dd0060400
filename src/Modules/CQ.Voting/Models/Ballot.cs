using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>
/// What was voted. No time stamp, and not audited: a line of the audit trail would tell the choice. A ballot of a secret vote has a random version 4 id
/// and no elector, so that nothing joins it to its sign-off (D10, D14).
/// </summary>
[NotAudited]
public sealed class Ballot : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required Choice Choice { get; init; }

    /// <summary>The elector of a named vote.</summary>
    public Guid? UserId { get; init; }
}
