using CQ.Abstractions.Workflows;
using CQ.Workflows.Activities;

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
        _in = definition.Transitions.ToLookup(t => t.DestinationActivityId, BranchOf);
        Start = definition.Activities.Single(a => a.IsStart);
    }

    public WorkflowDefinition Definition { get; }

    public ActivityRecord Start { get; }

    public ActivityRecord Activity(string id) =>
        _activities.GetValueOrDefault(id) ?? throw new WorkflowFaultException($"Le parcours n’a pas d’étape « {id} ».");

    public ActivityRecord? Find(string id) => _activities.GetValueOrDefault(id);

    /// <summary>Where an outcome leads; nowhere when the branch ends there.</summary>
    public IEnumerable<Transition> From(string activityId, string outcome) => _out[(activityId, outcome)];

    /// <summary>The branches that lead here.</summary>
    public IReadOnlyList<string> Inbound(string activityId) => [.. _in[activityId].Distinct()];

    /// <summary>
    /// What arrives at an activity by this transition. The ways out of an activity exclude each other, so that they are one branch wherever they lead to the same
    /// place; those of a fork are taken together, each a branch of its own.
    /// </summary>
    public string BranchOf(Transition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        return _activities.GetValueOrDefault(transition.SourceActivityId) is { Name: ForkActivity.TypeName }
            ? $"{transition.SourceActivityId}:{transition.SourceOutcomeName}"
            : transition.SourceActivityId;
    }
}
