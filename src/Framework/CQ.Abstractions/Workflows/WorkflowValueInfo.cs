namespace CQ.Abstractions.Workflows;

/// <summary>A value that a module declares, e.g. <c>project.cost</c>.</summary>
/// <param name="Description">French, also the key of its translation in the module's texts.</param>
public sealed record WorkflowValueInfo(string Name, WorkflowValueType Type, string Description);
