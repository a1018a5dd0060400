using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>A vote was ended without counting.</summary>
public sealed record VoteStopped(Guid VoteId, SubjectRef Subject, string Reason);
