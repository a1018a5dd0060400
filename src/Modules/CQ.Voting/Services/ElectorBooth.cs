using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>An elector and what they may do now.</summary>
/// <param name="Receipt">What they keep of their vote; null before.</param>
public sealed record ElectorBooth(ElectorStanding Standing, int? SeatNumber, DateTimeOffset? SignedOffAt, string? Receipt)
{
    public bool MayVote => Standing == ElectorStanding.MayVote;

    public bool IsElector => Standing != ElectorStanding.NotOnRoll;
}
