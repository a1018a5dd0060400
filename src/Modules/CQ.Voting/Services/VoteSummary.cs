using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// A vote as other modules' pages show it: how far it is while it runs, the counts once it is closed. What was voted is in <see cref="Result"/> alone,
/// which exists only then.
/// </summary>
public sealed record VoteSummary : VoteOutline
{
    private VoteSummary(VoteOutline outline, int signOffs, VoteResult? result)
        : base(outline) => (SignOffs, Result) = (signOffs, result);

    /// <summary>How many have voted.</summary>
    public int SignOffs { get; }

    public VoteResult? Result { get; }

    public bool QuorumReached => Quorum.IsReachedBy(SignOffs);

    internal static VoteSummary Of(Vote vote, int recused, int signOffs, VoteResult? result) => new(VoteOutline.Of(vote, recused), signOffs, result);
}
