using System.Text.Json.Nodes;
using CQ.Abstractions.Values;

namespace CQ.Abstractions.Workflows;

/// <summary>Fields that a module adds to the decision of one kind of task, such as the reference of an act.</summary>
public interface ITaskForm
{
    string TaskKind { get; }

    /// <summary>
    /// Name of a view component with two arguments, <c>task</c> (a <see cref="HumanTaskInfo"/>) and <c>values</c> (what was typed, by field name). Its inputs
    /// are named <c>Data[Field]</c>; the errors of a field stand in the model state under that name.
    /// </summary>
    string ViewComponent { get; }

    /// <summary>Reads what was typed for an action. A refusal names the field without <c>Data[…]</c>.</summary>
    Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct);
}
