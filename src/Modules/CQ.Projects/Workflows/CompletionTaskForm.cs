using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;

namespace CQ.Projects.Workflows;

/// <summary>Nothing to fill in: on the page of the task that asks a bearer to complete their project, the way to the pages where it is done.</summary>
internal sealed class CompletionTaskForm : ITaskForm
{
    public string TaskKind => ProjectWorkflow.CompletionTask;

    public string ViewComponent => "CompletionLink";

    public Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct) =>
        Task.FromResult<Outcome<JsonObject>>(new JsonObject());
}
