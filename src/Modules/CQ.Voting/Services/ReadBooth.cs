using CQ.Abstractions.People;
using CQ.Voting.ViewModels;

namespace CQ.Voting.Services;

/// <summary>Gathers the booth's page for the viewer, and says whether they may enter.</summary>
public sealed class ReadBooth(IVoteResults results, IVoteBooth booth, SubjectLinks subjects, IViewer viewer)
{
    /// <summary>Null when there is no such vote for this viewer.</summary>
    public async Task<BallotPage?> ReadAsync(Guid voteId, BallotForm form, CancellationToken ct)
    {
        if (await results.OutlineAsync(voteId, ct) is not { } vote)
            return null;
        var mine = await booth.ForAsync(vote, viewer.RequireUserId(), ct);
        return new BallotPage(vote, mine, await subjects.FindAsync(vote.Subject, ct), form);
    }

    /// <summary>Those on the roll. Who could vote also needs the permission in their body; who no longer can is let in to read why.</summary>
    public bool MayEnter(BallotPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Booth.IsElector && (!page.Booth.MayVote || viewer.HasForGroup(Permissions.CastVote, page.Vote.GroupId));
    }
}
