using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Models;

/// <summary>A decision asked of people. Read by its candidates, those who decided it, and the members of its audience; never public.</summary>
public sealed class HumanTask : TenantOwned, IAudienceBearing, IVersioned
{
    /// <summary>Stands for "no due date" where tasks are put in order.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Guid? InstanceId { get; init; }

    public Guid? ExecutionId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required string Asked { get; init; }

    public string? AskedEn { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid AudienceId { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it is due, or <see cref="Never"/>.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required HumanTaskState State { get; set; }

    /// <summary>A list of <see cref="TaskAction"/> as JSON.</summary>
    public required string Actions { get; init; }

    public Guid? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Action { get; set; }

    public string? Comment { get; set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? CancelReason { get; set; }

    public long Version { get; private set; }

    public SubjectRef Subject => new(SubjectKind, SubjectId);

    /// <summary>The task itself, as others refer to it.</summary>
    public SubjectRef Reference => new(nameof(HumanTask), Id);
}
