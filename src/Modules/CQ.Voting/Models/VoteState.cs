namespace CQ.Voting.Models;

/// <summary>Where a vote stands.</summary>
public enum VoteState
{
    Open,

    /// <summary>Still running, with its second deadline: the quorum was missing at the first.</summary>
    Adjourned,
    Closed,
}
