using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>An elector has voted. What was voted is not part of it. A handler takes no lock on what comes before votes (DESIGN §3, lock order).</summary>
public sealed record VoteCast(Guid VoteId, SubjectRef Subject, Guid UserId);
