namespace CQ.Voting.Models;

/// <summary>
/// What the numbers decide, by nothing but the numbers: adopted if and only if the quorum is reached and more voices are for than against (R59, DESIGN §6).
/// </summary>
public sealed record VoteCount(VoteRule Rule, RollCount Roll, Tally Tally)
{
    public Quorum Quorum => new(Roll.Seats, Rule.QuorumBasisPoints);

    public bool QuorumReached => Quorum.IsReachedBy(Tally.Participants);

    public VoteOutcome Outcome =>
        !QuorumReached ? VoteOutcome.NoResult
        : Tally.For > Tally.Against ? VoteOutcome.Adopted
        : VoteOutcome.NotAdopted;
}
