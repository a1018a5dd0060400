using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Everything the page of a task shows besides what is typed.</summary>
/// <param name="Why">Why the viewer may decide it; null when they may only read it.</param>
/// <param name="WaitsFor">Whom it waits for, when not for the viewer.</param>
/// <param name="Obstacle">Why nobody can decide it just now.</param>
/// <param name="File">View component that shows the file.</param>
/// <param name="Fields">View component that adds fields.</param>
public sealed record TaskFacts(
    HumanTaskInfo Task,
    bool IsLate,
    SubjectInfo? Subject,
    string? Why,
    IReadOnlyList<string> WaitsFor,
    string? Obstacle,
    string? DecidedBy,
    string? CancelReason,
    string? File,
    string? Fields)
{
    public bool MayDecide => Task.State == HumanTaskState.Open && Why is not null && Obstacle is null;
}
