namespace CQ.Voting.Models;

/// <summary>Why an elector does not take part.</summary>
public enum RecusalGround
{
    /// <summary>One of those who carry the subject of the vote.</summary>
    Bearer,

    /// <summary>Said so, with a reason.</summary>
    Declared,
}
