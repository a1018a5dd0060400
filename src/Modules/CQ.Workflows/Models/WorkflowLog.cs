using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>A line of an instance's history, for those who look after workflows. It holds no text of people.</summary>
[NotAudited]
public sealed class WorkflowLog : TenantOwned
{
    public required Guid InstanceId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required LogEntryKind Kind { get; init; }

    public string? ActivityId { get; init; }

    public string? Outcome { get; init; }

    public int? Milliseconds { get; init; }

    /// <summary>The error of a fault, the reason of a cancellation.</summary>
    public string? Note { get; init; }

    /// <summary>Who caused the burst, when it was a person.</summary>
    public Guid? UserId { get; init; }
}
