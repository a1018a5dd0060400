using System.Text.Json.Nodes;
using CQ.Abstractions.Data;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// Starts and resumes instances. All of it runs in the burst that is open, or opens one: until the next wait, what caused it and what follows are
/// one transaction. When a step throws, the exception goes through to whoever opened the burst; the cause is kept beside it, in a transaction of its
/// own, and tried again from the back office or when the cause comes again.
/// </summary>
public interface IWorkflowManager
{
    /// <summary>Begins an instance of a type (by its <c>WorkflowTypeId</c>). Null when the type is missing, off, or already under way for this subject.</summary>
    Task<Guid?> StartAsync(string typeKey, SubjectRef subject, JsonObject? input = null, CancellationToken ct = default);

    /// <summary>Resumes the instances that wait for this event about this subject, then begins the types that start with it. Returns how many moved.</summary>
    Task<int> TriggerEventAsync(string name, SubjectRef subject, JsonObject? input = null, CancellationToken ct = default);

    /// <summary>Resumes one halted activity. False when it no longer waits: resuming twice does nothing the second time.</summary>
    Task<bool> ResumeAsync(Guid executionId, JsonObject? input = null, CancellationToken ct = default);

    /// <summary>
    /// Takes the lock of the instance that waits here, and says whether it still does. Whoever resumes from rows of their own takes it first: the order
    /// of locks is instance, vote, accounts (DESIGN §3).
    /// </summary>
    Task<bool> LockAsync(Guid executionId, CancellationToken ct = default);

    /// <summary>
    /// Takes the locks of the open instances about a subject, for what must not happen while one of them moves. Until the burst ends none of them goes on.
    /// </summary>
    Task LockAsync(SubjectRef subject, CancellationToken ct = default);

    /// <summary>Ends the open instances about a subject and withdraws their tasks, e.g. when its bearer withdraws it. Returns how many ended.</summary>
    Task<int> CancelAsync(SubjectRef subject, string reason, CancellationToken ct = default);
}
