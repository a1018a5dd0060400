using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Graphs;

/// <summary>A valid definition, ready to be walked.</summary>
public sealed class WorkflowGraph
{
    private readonly Dictionary<string, ActivityRecord> _activities;
    private readonly ILookup<(string Activity, string Outcome), Transition> _out;
    private readonly ILookup<string, string> _in;

    public WorkflowGraph(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
        _activities = definition.Activities.ToDictionary(a => a.ActivityId);
        _out = definition.Transitions.ToLookup(t => (t.SourceActivityId, t.SourceOutcomeName));
        _in = definition.Transitions.ToLookup(t => t.DestinationActivityId, t => t.Id.Value);
        Start = definition.Activities.Single(a => a.IsStart);
    }

    public WorkflowDefinition Definition { get; }

    public ActivityRecord Start { get; }

    public ActivityRecord Activity(string id) =>
        _activities.GetValueOrDefault(id) ?? throw new WorkflowFaultException($"Le parcours n’a pas d’étape « {id} ».");

    public ActivityRecord? Find(string id) => _activities.GetValueOrDefault(id);

    /// <summary>Where an outcome leads; nowhere when the branch ends there.</summary>
    public IEnumerable<Transition> From(string activityId, string outcome) => _out[(activityId, outcome)];

    public IReadOnlyList<string> Inbound(string activityId) => [.. _in[activityId]];
}
