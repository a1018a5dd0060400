using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Engine;

/// <summary>An instance during a burst, apart from the database: what is known of it, what is still to do, what was done.</summary>
public sealed class WorkflowRun(Guid instanceId, SubjectRef subject, WorkflowGraph graph, InstanceState state, DateOnly today)
{
    private readonly Queue<(ActivityRecord Activity, string? CameBy)> _pending = new();
    private readonly List<Step> _steps = [];

    public Guid InstanceId => instanceId;

    public WorkflowGraph Graph => graph;

    public InstanceState State => state;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The activity being carried out, to say where a fault happened.</summary>
    public string Current { get; set; } = "";

    public bool Finished { get; private set; }

    /// <summary>What the End activity says.</summary>
    public string? EndedAt { get; private set; }

    public void Begin() => _pending.Enqueue((graph.Start, null));

    public (ActivityRecord Activity, string? CameBy)? Next() => !Finished && _pending.TryDequeue(out var next) ? next : null;

    public void Visit(ActivityRecord activity)
    {
        Current = activity.ActivityId;
        var visits = state.Visits[activity.ActivityId] = state.Visits.GetValueOrDefault(activity.ActivityId) + 1;
        if (visits > Limits.Visits)
            throw new WorkflowFaultException($"« {activity.ActivityId} » a été atteint {Limits.Visits} fois : le parcours tourne en rond.");
    }

    public void Record(Step step)
    {
        if (_steps.Count >= Limits.StepsPerBurst)
            throw new WorkflowFaultException($"Plus de {Limits.StepsPerBurst} étapes sans attente : le parcours tourne en rond.");
        _steps.Add(step);
        foreach (var outcome in step.Result.Outcomes)
        {
            foreach (var transition in graph.From(step.Activity.ActivityId, outcome))
                _pending.Enqueue((graph.Activity(transition.DestinationActivityId), graph.BranchOf(transition)));
        }

        if (step.Result.Finishes)
            (Finished, EndedAt) = (true, step.Activity.ActivityId);
    }

    public ActivityContext Context(ActivityRecord activity, Guid executionId, JsonObject input, string? cameBy, bool isStart)
    {
        if (!state.Activities.TryGetValue(activity.ActivityId, out var own))
            state.Activities[activity.ActivityId] = own = [];
        return new ActivityContext(TakeMails)
        {
            InstanceId = instanceId,
            ExecutionId = executionId,
            ActivityId = activity.ActivityId,
            Subject = subject,
            Properties = activity.Properties,
            Input = input,
            State = own,
            IsStart = isStart,
            CameBy = cameBy,
            Inbound = graph.Inbound(activity.ActivityId),
        };
    }

    private int TakeMails(int wanted)
    {
        if (state.MailDay != today)
            (state.MailDay, state.Mails) = (today, 0);
        var taken = Math.Clamp(Limits.MailsPerDay - state.Mails, 0, wanted);
        state.Mails += taken;
        return taken;
    }
}
