namespace CQ.Abstractions.Workflows;

/// <summary>An instance cannot go on as defined; the message is for those who look after workflows.</summary>
public sealed class WorkflowFaultException(string message, Exception? inner = null) : Exception(message, inner);
