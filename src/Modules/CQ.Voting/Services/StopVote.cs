using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// Ends a running vote without counting it, because what it is about is gone: the project was withdrawn. For the module that owns the subject; there is
/// no screen for it. The ballots stay uncounted and unseen.
/// </summary>
public sealed class StopVote(VoteEnding ending, IBurst burst)
{
    public Task<Outcome<Vote>> StopAsync(Guid voteId, string reason, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return burst.RunAsync<Outcome<Vote>>(
            async token =>
            {
                if (await ending.LockAsync(voteId, token) is not { } vote)
                    return VoteRefusals.Unknown();
                if (vote.State == VoteState.Closed)
                    return VoteRefusals.Closed();
                await ending.StopAsync(vote, reason, token);
                return vote;
            },
            ct);
    }
}
