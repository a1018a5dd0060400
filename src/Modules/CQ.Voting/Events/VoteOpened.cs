using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>A vote has been opened; its electors may vote until the deadline.</summary>
public sealed record VoteOpened(Guid VoteId, SubjectRef Subject, Guid GroupId, Guid? CouncilId, DateTimeOffset Deadline, IReadOnlyList<Guid> Electors);
