using CQ.Abstractions.Data;
using CQ.Voting.Models;

namespace CQ.Voting.Events;

/// <summary>A vote has been counted and closed. Published in the transaction that closes it: what follows from the outcome belongs to it.</summary>
/// <param name="ExecutionId">The workflow execution that waits for the outcome, if one does.</param>
/// <param name="Trace">Canonical JSON of the numbers the outcome was made of.</param>
public sealed record VoteClosed(Guid VoteId, SubjectRef Subject, Guid? ExecutionId, VoteOutcome Outcome, RollCount Roll, Tally Tally, string Trace);
