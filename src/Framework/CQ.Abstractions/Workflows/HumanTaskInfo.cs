using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>A task as other modules see it.</summary>
public sealed record HumanTaskInfo(
    Guid Id,
    string Kind,
    BilingualText Title,
    BilingualText Asked,
    SubjectRef Subject,
    Guid AudienceId,
    HumanTaskState State,
    IReadOnlyList<TaskAction> Actions,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt,
    Guid? DecidedById,
    DateTimeOffset? DecidedAt,
    string? Action,
    string? Comment,
    Guid? InstanceId,
    Guid? ExecutionId)
{
    public TaskAction? DecidedAction => Actions.FirstOrDefault(a => a.Key == Action);
}
