namespace CQ.Workflows.Models;

/// <summary>Where an instance stands. Running is only seen inside its own transaction.</summary>
public enum InstanceStatus
{
    Running,
    Waiting,
    Finished,
    Faulted,
    Cancelled,
}
