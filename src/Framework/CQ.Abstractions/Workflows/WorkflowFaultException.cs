namespace CQ.Abstractions.Workflows;

/// <summary>An instance cannot go on. The message is for those who look after workflows, in French.</summary>
public sealed class WorkflowFaultException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The cause was kept and will be tried again: nothing needs to be repeated by whoever caused it.</summary>
    public bool IsKept { get; init; }
}
