using CQ.Abstractions.Data;

namespace CQ.Workflows.Models;

/// <summary>A workflow under its name. What it does is in its versions; instances are pinned to one.</summary>
public sealed class WorkflowType : TenantOwned, IVersioned
{
    /// <summary>Orchard's <c>WorkflowTypeId</c>: what recipes and modules call it.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>When false nothing starts and nothing that waits goes on.</summary>
    public required bool IsEnabled { get; set; }

    /// <summary>At most one open instance at a time. Per subject there is never more than one.</summary>
    public required bool IsSingleton { get; set; }

    /// <summary>How long finished instances are kept; null: for ever.</summary>
    public int? RetentionDays { get; set; }

    /// <summary>Number of the version that new instances get.</summary>
    public int CurrentNumber { get; set; }

    /// <summary>Event by which the current version starts, copied here to be found.</summary>
    public string StartEvent { get; set; } = "";

    public long Version { get; private set; }
}
