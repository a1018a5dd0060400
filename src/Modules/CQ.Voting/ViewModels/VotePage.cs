using CQ.Abstractions.Data;
using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>A vote's page.</summary>
/// <param name="Booth">What the viewer may do; null for one who is no elector.</param>
/// <param name="MayClose">The viewer holds the permission and the vote runs.</param>
/// <param name="Roll">As many seats as a page holds.</param>
/// <param name="ShowsChoices">The roll says who voted what.</param>
/// <param name="Next">The seat after which the roll goes on.</param>
public sealed record VotePage(
    VoteSummary Vote, SubjectInfo? Subject, ElectorBooth? Booth, bool MayClose, IReadOnlyList<VoteRollLine> Roll, bool ShowsChoices, int? Next);
