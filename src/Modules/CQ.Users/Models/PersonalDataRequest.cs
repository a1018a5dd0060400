using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>A request under GDPR 15, 17 or 20, due within one month and tracked until done (G3).</summary>
public sealed class PersonalDataRequest : TenantOwned
{
    public required Guid UserId { get; init; }

    public required PersonalDataRequestKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly Due { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
}
