using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Projects.Models;

/// <summary>A line of a project's timeline: into which state it came, when, and why (R63). Published with its project.</summary>
public sealed class ProjectStep : TenantOwned, IAudienceBearing
{
    public required Guid ProjectId { get; init; }

    public required ProjectState State { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>In the words of whoever decided; empty when the state says it all.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decided, when a person did.</summary>
    public Guid? ById { get; init; }

    public Guid AudienceId { get; init; } = Audience.Public.Id;

    public DateTimeOffset? PublishedAt { get; set; }
}
