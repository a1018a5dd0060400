using System.Text.Json.Nodes;

namespace CQ.Abstractions.Workflows;

/// <summary>What someone decides.</summary>
/// <param name="Data">What the fields contributed to the page hold, as their <see cref="ITaskForm"/> read them.</param>
public sealed record TaskDecision(Guid TaskId, string Action, string? Comment = null, JsonObject? Data = null);
