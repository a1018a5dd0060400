namespace CQ.Voting.Models;

/// <summary>A person as a vote knows them.</summary>
/// <param name="SeatId">Their seat on the roll; null when they are not on it.</param>
/// <param name="SignedOffAt">When they voted.</param>
public sealed record Elector(Guid UserId, Guid? SeatId, int? SeatNumber, bool IsRecused, Guid? SignOffId, DateTimeOffset? SignedOffAt)
{
    /// <summary>The one order in which the reasons are looked at; <c>MayVote</c> when none stands against it.</summary>
    public ElectorStanding Standing(VoteState state, bool isRunning, bool isInOffice)
    {
        if (SeatId is null)
            return ElectorStanding.NotOnRoll;
        if (SignOffId is not null)
            return ElectorStanding.HasVoted;
        if (IsRecused)
            return ElectorStanding.Recused;
        if (state == VoteState.Closed)
            return ElectorStanding.Closed;
        if (!isRunning)
            return ElectorStanding.TimeIsUp;
        return isInOffice ? ElectorStanding.MayVote : ElectorStanding.OutOfOffice;
    }
}
