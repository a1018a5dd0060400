using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>
/// The cause of a burst that was undone, kept to be tried again. Written in a transaction of its own while the burst's still holds the instance,
/// so it points at the instance without a foreign key and takes no lock on it.
/// </summary>
[NotAudited]
public sealed class WorkflowFault : TenantOwned
{
    public required Guid InstanceId { get; init; }

    public required Guid ExecutionId { get; init; }

    /// <summary>Where it failed.</summary>
    public required string ActivityId { get; init; }

    public required TriggerKind Trigger { get; init; }

    /// <summary>The input of the resume, or the decision, as JSON.</summary>
    public required string Input { get; init; }

    /// <summary>Who decided.</summary>
    public Guid? UserId { get; init; }

    public required string Message { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>It was not tried at all: the workflow was suspended.</summary>
    public required bool WasSuspended { get; init; }

    /// <summary>When the instance was marked.</summary>
    public DateTimeOffset? MarkedAt { get; set; }

    /// <summary>When the cause was carried out after all, or given up.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }
}
