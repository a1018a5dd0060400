namespace CQ.Workflows.Models;

/// <summary>What resumed an instance.</summary>
public enum TriggerKind
{
    /// <summary>An execution id: a timer, an event, another module.</summary>
    Resume,

    /// <summary>Someone's decision of a task.</summary>
    Decision,
}
