using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;

namespace CQ.Workflows.Services.Engine;

/// <summary>What happened to one activity during a burst.</summary>
public sealed record Step(ActivityRecord Activity, Guid ExecutionId, ActivityResult Result, int Milliseconds);
