using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>
/// A session that its holder closed before it would have ended by itself: a copy of its cookie opens nothing either. Kept until the cookie would have expired.
/// </summary>
[NotAudited]
public sealed class EndedSession : TenantOwned, ITenantConfiguration
{
    public required Guid UserId { get; init; }

    public required Guid SessionId { get; init; }

    public required DateTimeOffset Until { get; init; }
}
