using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;

namespace CQ.Workflows.Services.Engine;

/// <summary>Walks a graph until every branch waits or has ended. It knows activities and nothing of rows.</summary>
internal sealed class Stepper(Func<string, IActivity> library, TimeProvider time)
{
    public async Task StartAsync(WorkflowRun run, JsonObject input, CancellationToken ct)
    {
        run.Begin();
        await WalkAsync(run, input, isStart: true, ct);
    }

    public async Task ResumeAsync(WorkflowRun run, string activityId, Guid executionId, JsonObject input, CancellationToken ct)
    {
        var activity = run.Graph.Activity(activityId);
        run.Current = activityId;
        var started = time.GetTimestamp();
        var result = await library(activity.Name).ResumeAsync(run.Context(activity, executionId, input, null, isStart: false), ct);
        run.Record(new Step(activity, executionId, Checked(activity, result), Milliseconds(started)));
        await WalkAsync(run, input, isStart: false, ct);
    }

    private async Task WalkAsync(WorkflowRun run, JsonObject input, bool isStart, CancellationToken ct)
    {
        while (run.Next() is var (activity, cameBy))
        {
            run.Visit(activity);
            var executionId = Guid.CreateVersion7();
            var started = time.GetTimestamp();
            var result = await library(activity.Name).ExecuteAsync(run.Context(activity, executionId, input, cameBy, isStart), ct);
            run.Record(new Step(activity, executionId, Checked(activity, result), Milliseconds(started)));
            isStart = false;
        }
    }

    private ActivityResult Checked(ActivityRecord activity, ActivityResult result)
    {
        var possible = library(activity.Name).GetPossibleOutcomes(activity.Properties);
        var unknown = result.Outcomes.FirstOrDefault(o => possible.All(p => p.Name != o));
        return unknown is null ? result : throw new WorkflowFaultException($"« {activity.ActivityId} » a répondu « {unknown} », qu’elle n’annonce pas.");
    }

    private int Milliseconds(long started) => (int)time.GetElapsedTime(started).TotalMilliseconds;
}
