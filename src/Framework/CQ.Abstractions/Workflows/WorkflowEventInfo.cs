namespace CQ.Abstractions.Workflows;

/// <summary>An event that a module triggers, e.g. <c>project.submitted</c>.</summary>
/// <param name="DisplayText">French, also the key of its translation in the module's texts.</param>
/// <param name="SubjectKind">Kind of what it is about; definitions that begin with it may ask for that kind's values and places.</param>
public sealed record WorkflowEventInfo(string Name, string DisplayText, string SubjectKind);
