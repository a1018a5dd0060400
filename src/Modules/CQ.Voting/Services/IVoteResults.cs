using CQ.Abstractions.Data;
using CQ.Mvc.Paging;

namespace CQ.Voting.Services;

/// <summary>
/// Votes for reading, each within the reader's audiences. One statement per call. While a vote runs nobody gets more than how many have voted.
/// </summary>
public interface IVoteResults
{
    Task<VoteSummary?> FindAsync(Guid voteId, CancellationToken ct = default);

    /// <summary>The same without how many have voted, for the booth.</summary>
    Task<VoteOutline?> OutlineAsync(Guid voteId, CancellationToken ct = default);

    /// <summary>The votes on a subject, newest first.</summary>
    Task<IReadOnlyList<VoteSummary>> OfSubjectAsync(SubjectRef subject, CancellationToken ct = default);

    /// <summary>The votes on several subjects of one kind, by subject.</summary>
    Task<ILookup<Guid, VoteSummary>> OfSubjectsAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct = default);

    /// <summary>The running votes, the nearest deadline first; at most a hundred.</summary>
    Task<IReadOnlyList<VoteSummary>> RunningAsync(CancellationToken ct = default);

    /// <summary>A page of the closed votes, the last opened first.</summary>
    Task<Page<VoteSummary>> ClosedAsync(Cursor? after, int size, CancellationToken ct = default);

    /// <summary>
    /// The roll by pages, seat by seat, vacancies and recusals included; with the choices once the vote is closed and the viewer is of the committee, of a
    /// council or on the roll.
    /// </summary>
    /// <param name="after">Number of the last seat of the page before; 0 for the first page.</param>
    Task<RollPage> RollAsync(VoteSummary vote, int after, int size, CancellationToken ct = default);
}
