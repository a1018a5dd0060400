namespace CQ.Voting.Models;

/// <summary>The frozen roll in numbers. A recused elector leaves the seats; a vacant seat was never one.</summary>
public readonly record struct RollCount(int Filled, int Vacant, int Recused)
{
    public int Seats => Filled - Recused;
}
