using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>What a person may do at a vote now, for the pages and tasks that offer the ballot.</summary>
public interface IVoteBooth
{
    Task<ElectorBooth> ForAsync(VoteOutline vote, Guid userId, CancellationToken ct = default);

    /// <summary>The running votes in which this person is an elector who has neither voted nor been recused, the nearest deadline first.</summary>
    Task<IReadOnlyList<Guid>> WaitingForAsync(Guid userId, CancellationToken ct = default);
}
