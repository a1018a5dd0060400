namespace CQ.Projects.Models;

/// <summary>What a council's plenary said about a project at or above the threshold: counts, day and where the minutes are (R60).</summary>
public sealed record Plenary(DateOnly HeldOn, int For, int Against, int Abstention, string Minutes)
{
    /// <summary>More for than against, as in every vote here; a tie is not adopted.</summary>
    public bool IsAdopted => For > Against;
}
