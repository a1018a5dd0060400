using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>A published definition; never changed afterwards.</summary>
public sealed class WorkflowTypeVersion : TenantOwned, IAppendOnly
{
    public required Guid WorkflowTypeId { get; init; }

    public required int Number { get; init; }

    /// <summary>Activities and transitions in Orchard's shape, in canonical JSON.</summary>
    public required string Definition { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Null when a recipe published it.</summary>
    public Guid? PublishedById { get; init; }
}
