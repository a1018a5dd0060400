using CQ.Abstractions.Values;

namespace CQ.Projects.Models;

/// <summary>What <see cref="NextStep"/> needs to know of a project, on a day.</summary>
public sealed record ProjectSituation(ProjectState State, DateOnly Today, DateOnly Since)
{
    /// <summary>The last day on which the state should end.</summary>
    public DateOnly? ExpectedBy { get; init; }

    /// <summary>Opinions of the running study that are still missing.</summary>
    public int MissingOpinions { get; init; } = 3;

    /// <summary>The vote that is not closed yet.</summary>
    public RunningVote? Vote { get; init; }

    public Money Cost { get; init; }

    /// <summary>Place in the line of those who wait for credit, from 1.</summary>
    public int WaitingRank { get; init; } = 1;

    /// <summary>What the envelope holds.</summary>
    public Money Available { get; init; }

    /// <summary>The next stage of the work, with its planned day.</summary>
    public (string Title, DateOnly On)? NextMilestone { get; init; }

    /// <summary>The last day of the work (R188).</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How a running vote stands: nobody's choice is in it.</summary>
    /// <param name="LastDay">It ends at midnight of this day.</param>
    /// <param name="IsOver">The deadline has passed; it is being counted.</param>
    public sealed record RunningVote(DateOnly LastDay, int Voted, int Seats, int Quorum, bool IsOver);
}
