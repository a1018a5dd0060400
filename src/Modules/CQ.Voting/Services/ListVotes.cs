using CQ.Mvc.Paging;
using CQ.Voting.ViewModels;

namespace CQ.Voting.Services;

/// <summary>The list of votes: those that run, and the closed ones by pages, newest first.</summary>
public sealed class ListVotes(IVoteResults results)
{
    public const int PageSize = 20;

    public async Task<VoteList> ListAsync(Cursor? after, CancellationToken ct)
    {
        var running = after is null ? await results.RunningAsync(ct) : [];
        return new VoteList(running, await results.ClosedAsync(after, PageSize, ct), after is null);
    }
}
