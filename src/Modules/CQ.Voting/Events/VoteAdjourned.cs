using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>The quorum was missing at the first deadline; roll and votes stand, the deadline is new.</summary>
public sealed record VoteAdjourned(Guid VoteId, SubjectRef Subject, DateTimeOffset Deadline);
