namespace CQ.Voting.Models;

/// <summary>What a person may do at a vote now.</summary>
public enum ElectorStanding
{
    MayVote,
    HasVoted,
    Recused,

    /// <summary>Not among those who sat when the vote opened.</summary>
    NotOnRoll,

    /// <summary>On the roll, but the term has ended since.</summary>
    OutOfOffice,

    /// <summary>The time is up and the count is about to be made.</summary>
    TimeIsUp,
    Closed,
}
