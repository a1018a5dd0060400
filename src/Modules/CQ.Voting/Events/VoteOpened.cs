using CQ.Abstractions.Data;

namespace CQ.Voting.Events;

/// <summary>A vote has been opened; its electors may vote until the deadline.</summary>
/// <param name="Electors">Without the recused.</param>
public sealed record VoteOpened(
    Guid VoteId, SubjectRef Subject, string Title, Guid GroupId, Guid? CouncilId, DateTimeOffset Deadline, IReadOnlyList<Guid> Electors);
