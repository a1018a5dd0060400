using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// Closes a vote before its deadline, by the coordination, once the quorum is reached; without it the refusal says how many voices are missing. The caller
/// has checked <see cref="Permissions.CloseVotes"/>. Closing is the burst: what follows from the outcome happens in the same transaction.
/// </summary>
public sealed class CloseVote(VoteEnding ending, VoteCounting counting, IBurst burst)
{
    public Task<Outcome<VoteResult>> CloseAsync(Guid voteId, CancellationToken ct = default) =>
        burst.RunAsync(token => RunAsync(voteId, token), ct);

    private async Task<Outcome<VoteResult>> RunAsync(Guid voteId, CancellationToken ct)
    {
        if (await ending.LockAsync(voteId, ct) is not { } vote)
            return VoteRefusals.Unknown();
        if (vote.State == VoteState.Closed)
            return VoteRefusals.Closed();
        var (signOffs, recused) = await counting.TurnoutAsync(voteId, ct);
        var quorum = new Quorum(vote.FilledSeats - recused, vote.ReadRule().QuorumBasisPoints);
        if (!ClosingRule.MayCloseBefore(quorum, signOffs))
            return VoteRefusals.QuorumMissing(quorum, signOffs);
        return await ending.CloseAsync(vote, ct);
    }
}
