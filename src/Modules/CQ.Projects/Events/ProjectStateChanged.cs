using CQ.Projects.Models;

namespace CQ.Projects.Events;

/// <summary>A project has come into another state, in the transaction of what moved it. <paramref name="From"/> is null when it was just handed in;
/// <paramref name="StepId"/> is the line of the timeline.</summary>
public sealed record ProjectStateChanged(Guid ProjectId, Guid CouncilId, ProjectState? From, ProjectState To, string Reason, Guid StepId);
