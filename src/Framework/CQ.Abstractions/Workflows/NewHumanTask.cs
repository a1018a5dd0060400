using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>A task to be created.</summary>
/// <param name="Kind">Stable, e.g. <c>project.legal-opinion</c>; chooses the parts that other modules contribute to its page.</param>
/// <param name="Title">What to do, in a few words.</param>
/// <param name="Asked">What is asked, in a sentence or two; Markdown.</param>
/// <param name="AudienceId">Council or group whose members may read it besides its candidates; never Public.</param>
/// <param name="ExecutionId">The activity's execution that waits for the decision; null for a task that no workflow made.</param>
public sealed record NewHumanTask(
    string Kind,
    BilingualText Title,
    BilingualText Asked,
    SubjectRef Subject,
    Guid AudienceId,
    IReadOnlyList<TaskCandidate> Candidates,
    IReadOnlyList<TaskAction> Actions,
    DateTimeOffset? Due = null,
    Guid? InstanceId = null,
    Guid? ExecutionId = null);
