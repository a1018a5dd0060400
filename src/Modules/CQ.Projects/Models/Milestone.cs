using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Projects.Models;

/// <summary>A stage of carrying a project out, with its planned day (R204).</summary>
public sealed class Milestone : TenantOwned, IVersioned, IAudienceBearing
{
    public required Guid ProjectId { get; init; }

    public required string Title { get; set; }

    public required DateOnly PlannedOn { get; set; }

    public DateOnly? ReachedOn { get; set; }

    public Guid AudienceId { get; init; } = Audience.Public.Id;

    public DateTimeOffset? PublishedAt { get; init; }

    public long Version { get; private set; }
}
