using System.Text.Json.Nodes;
using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// An instance that waited for an event goes on with it. Published before its next step, in the same transaction, and again when a cause that was kept is
/// tried again: what belongs to the event and must not be missing afterwards is done, or refused, by a handler that asks first whether it is done already.
/// An event that begins an instance is not: its fault is not kept, who caused it causes it again.
/// </summary>
/// <param name="Input">What was given to <see cref="IWorkflowManager.TriggerEventAsync"/>; a kept cause carries it.</param>
public sealed record WorkflowEventTaken(string Name, SubjectRef Subject, JsonObject Input);
