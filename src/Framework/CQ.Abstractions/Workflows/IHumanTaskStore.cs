using CQ.Abstractions.Data;
using CQ.Abstractions.Values;

namespace CQ.Abstractions.Workflows;

/// <summary>Tasks for people. Who may decide is asked today, of the viewer's grants, when the decision comes: never when the button is drawn.</summary>
public interface IHumanTaskStore
{
    /// <summary>Creates a task and tells its candidates. Refusals bear the name of their rule (<see cref="HumanTaskRules"/>) as field.</summary>
    Task<Outcome<Guid>> CreateAsync(NewHumanTask task, CancellationToken ct = default);

    /// <summary>Creates a task for each of these people, all alike but for their one candidate, and tells them. Ids by person.</summary>
    Task<Outcome<IReadOnlyDictionary<Guid, Guid>>> CreateEachAsync(NewHumanTask alike, IReadOnlyCollection<Guid> people, CancellationToken ct = default);

    /// <summary>Decides as the viewer, and lets the instance go on, in the burst that is open or in one of its own.</summary>
    Task<Outcome<HumanTaskInfo>> CompleteAsync(TaskDecision decision, CancellationToken ct = default);

    /// <summary>Withdraws an open task, with the reason its candidates will read. False when it was not open.</summary>
    Task<bool> CancelAsync(Guid taskId, string reason, CancellationToken ct = default);

    /// <summary>A task that the viewer may read: as candidate, as the one who decided it, or as a member of its audience.</summary>
    Task<HumanTaskInfo?> FindAsync(Guid taskId, CancellationToken ct = default);

    /// <summary>The tasks about a subject that the viewer may read, the newest first.</summary>
    Task<IReadOnlyList<HumanTaskInfo>> OfSubjectAsync(SubjectRef subject, bool openOnly = true, CancellationToken ct = default);
}
