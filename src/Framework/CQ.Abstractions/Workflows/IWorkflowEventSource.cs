namespace CQ.Abstractions.Workflows;

/// <summary>Declares the events that a module triggers, so that a definition that waits for another one is refused.</summary>
public interface IWorkflowEventSource
{
    IReadOnlyList<WorkflowEventInfo> Events { get; }
}
