using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Voting.ViewModels;

namespace CQ.Voting.Services;

/// <summary>Gathers a vote's page: its subject, its roll with names, and what the viewer may do.</summary>
public sealed class ReadVote(
    IVoteResults results,
    IVoteBooth booth,
    SubjectLinks subjects,
    ITerritoryDirectory directory,
    IPeople people,
    ITenantTimeZone zone,
    IViewer viewer)
{
    /// <summary>More than a body has seats; a roll of more is read by pages.</summary>
    public const int RollPageSize = 100;

    /// <param name="after">Number of the seat after which the roll is shown; 0 from its beginning.</param>
    public async Task<VotePage?> ReadAsync(Guid voteId, int after, CancellationToken ct)
    {
        if (await results.FindAsync(voteId, ct) is not { } vote)
            return null;
        var mine = viewer.UserId is { } userId ? await booth.ForAsync(vote, userId, ct) : null;
        var roll = await results.RollAsync(vote, after, RollPageSize, ct);
        return new VotePage(
            vote,
            await subjects.FindAsync(vote.Subject, ct),
            mine is { IsElector: true } ? mine : null,
            MayClose(vote),
            await NamedAsync(vote, roll.Lines, ct),
            roll.ShowsChoices,
            roll.Next);
    }

    /// <summary>The coordination of the sector, or of the council whose team votes.</summary>
    public bool MayClose(VoteSummary vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return vote.State != VoteState.Closed
            && (viewer.HasForGroup(Permissions.CloseVotes, vote.GroupId)
                || (vote.CouncilId is { } council && viewer.HasForCouncil(Permissions.CloseVotes, council)));
    }

    private async Task<IReadOnlyList<VoteRollLine>> NamedAsync(VoteSummary vote, IReadOnlyList<RollLine> roll, CancellationToken ct)
    {
        var names = await people.NamesAsync([.. roll.Select(l => l.UserId).OfType<Guid>()], ct);
        // In a team's vote every seat is of the same council, which the page names already.
        var councils = vote.CouncilId is null
            ? (await directory.CouncilsAsync(zone.DayOf(vote.OpenedAt), ct)).ToDictionary(c => c.Id, c => c.Name)
            : [];
        return
        [
            .. roll.Select(l => new VoteRollLine(
                l,
                l.UserId is { } user ? names.GetValueOrDefault(user) ?? "" : null,
                l.CouncilId is { } council ? councils.GetValueOrDefault(council) : null)),
        ];
    }
}
