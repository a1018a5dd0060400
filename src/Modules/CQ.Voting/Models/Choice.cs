namespace CQ.Voting.Models;

/// <summary>What a ballot says. An abstention is a voice that takes part (it counts for the quorum) and weighs on neither side (V2).</summary>
public enum Choice
{
    For,
    Against,
    Abstention,
}
