using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>
/// An activity that was carried through once. Unique by (instance, execution id): the second wall, behind the lock, against carrying it through twice.
/// </summary>
[NotAudited]
public sealed class WorkflowExecution : TenantOwned
{
    public required Guid InstanceId { get; init; }

    public required Guid ExecutionId { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset At { get; init; }
}
