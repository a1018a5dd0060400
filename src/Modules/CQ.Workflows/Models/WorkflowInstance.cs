using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>A workflow under way for one subject. Its title is the subject's, asked of its owner for whoever looks, never copied here.</summary>
[NotAudited]
public sealed class WorkflowInstance : TenantOwned, IVersioned
{
    public required Guid WorkflowTypeId { get; init; }

    public required Guid VersionId { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required InstanceStatus Status { get; set; }

    /// <summary>An <see cref="InstanceState"/> as JSON.</summary>
    public required string State { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; private set; }

    public SubjectRef Subject => new(SubjectKind, SubjectId);

    public bool IsOpen => Status is InstanceStatus.Running or InstanceStatus.Waiting or InstanceStatus.Faulted;
}
