using System.Text.Json.Nodes;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Engine;

/// <summary>What has to be done again when a burst was undone.</summary>
public sealed record KeptCause(Guid InstanceId, Guid ExecutionId, string ActivityId, TriggerKind Trigger, JsonObject Input, Guid? UserId);
