using CQ.Abstractions.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Admin;

/// <summary>An instance as its page shows it.</summary>
public sealed record InstanceDetail(
    WorkflowInstance Instance,
    WorkflowType Type,
    int Number,
    WorkflowDefinition Definition,
    SubjectInfo? Subject,
    IReadOnlyList<WorkflowBlocking> Waiting,
    IReadOnlyList<WorkflowLog> History,
    IReadOnlyList<WorkflowFault> Faults,
    IReadOnlyDictionary<Guid, string> Names)
{
    public ActivityRecord? Activity(string? id) => Definition.Activities.FirstOrDefault(a => a.ActivityId == id);

    public string? NameOf(Guid? userId) => userId is { } id ? Names.GetValueOrDefault(id) : null;
}
