using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// Values that conditions, due dates and texts of definitions may ask for. They are declared with their type, so that a definition that asks for
/// another one is refused before anything runs, and resolved at the moment they are asked: a charter changed meanwhile counts from then on.
/// </summary>
public interface IWorkflowValueSource
{
    /// <summary>The kind of subject they belong to; null when they can be asked about any.</summary>
    string? SubjectKind { get; }

    IReadOnlyList<WorkflowValueInfo> Values { get; }

    /// <summary>Null when it is not set; then the step stops with a fault that names the value (DESIGN D7: no hidden default).</summary>
    Task<WorkflowValue?> ResolveAsync(string name, SubjectRef subject, CancellationToken ct);
}
