namespace CQ.Voting.Models;

/// <summary>Whether a ballot bears its elector's name.</summary>
public enum Secrecy
{
    /// <summary>Seen by committee and councils once the vote is closed; by nobody before.</summary>
    Named,

    /// <summary>Never re-joinable. The tables are ready for it; it cannot be opened yet.</summary>
    Secret,
}
