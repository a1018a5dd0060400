namespace CQ.Abstractions.Workflows;

/// <summary>
/// What the installed modules declare, whether enabled here or not: a recipe is checked as a whole before its first step has switched on a feature.
/// A kind of subject that is not known (its event is not) fits all, so that one fault is not named many times.
/// </summary>
public interface IWorkflowDeclarations
{
    WorkflowValueInfo? FindValue(string name, string? subjectKind);

    bool HasScope(string expression, string? subjectKind);

    WorkflowEventInfo? FindEvent(string name);
}
