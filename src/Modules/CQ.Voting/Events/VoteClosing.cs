using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>
/// A running vote is about to be locked for its end. A handler that holds something before votes in the lock order (a workflow instance) locks it now.
/// </summary>
public sealed record VoteClosing(Guid VoteId, SubjectRef Subject, Guid? ExecutionId);
