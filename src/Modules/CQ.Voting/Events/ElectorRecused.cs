using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>An elector stays out of a running vote.</summary>
public sealed record ElectorRecused(Guid VoteId, SubjectRef Subject, Guid UserId);
