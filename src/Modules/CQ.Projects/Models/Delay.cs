using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Projects.Models;

/// <summary>A planned day that was put off, and why (R204).</summary>
public sealed class Delay : TenantOwned, IAppendOnly, IAudienceBearing
{
    public required Guid ProjectId { get; init; }

    public required Guid MilestoneId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid ById { get; init; }

    public Guid AudienceId { get; init; } = Audience.Public.Id;

    public DateTimeOffset? PublishedAt { get; init; }
}
