using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>An activity that waits. Its id is the execution that will be resumed.</summary>
[NotAudited]
public sealed class WorkflowBlocking : TenantOwned
{
    public required Guid InstanceId { get; init; }

    public required string ActivityId { get; init; }

    public required string ActivityName { get; init; }

    /// <summary>The event that resumes it; empty when only its id does.</summary>
    public required string EventName { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public DateTimeOffset? Until { get; init; }
}
