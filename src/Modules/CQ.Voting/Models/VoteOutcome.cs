namespace CQ.Voting.Models;

/// <summary>What a closed vote decided.</summary>
public enum VoteOutcome
{
    Adopted,

    /// <summary>Quorum reached, and the voices for do not exceed those against: a tie is not adopted (R59).</summary>
    NotAdopted,

    /// <summary>Closed without quorum after its adjournment, or stopped.</summary>
    NoResult,
}
