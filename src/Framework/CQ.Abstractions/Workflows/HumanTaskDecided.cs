using System.Text.Json.Nodes;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// Domain event: someone has decided a task, in the same transaction and before the instance goes on. Here the owner of the subject writes down what
/// was decided (an opinion, an act).
/// </summary>
public sealed record HumanTaskDecided(HumanTaskInfo Task, string Action, string? Comment, JsonObject Data, Guid UserId, DateTimeOffset At);
