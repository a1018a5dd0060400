using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>One time at which a published event takes place, so that lists and months are read by an index. Copies what it is filtered by from the
/// event, whose own changes the audit tells.</summary>
[NotAudited]
public sealed class CalendarDate : TenantOwned, IExpires
{
    public required Guid CalendarEventId { get; init; }

    public required Guid ContentItemId { get; init; }

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    public bool OnHome { get; set; }

    public bool OnPlace { get; set; }

    public EventKind Kind { get; set; }

    public DateOnly Day { get; set; }

    public DateOnly LastDay { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }
}
