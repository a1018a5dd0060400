using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Projects.Models;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Services;

namespace CQ.Projects.ViewModels;

/// <summary>A project as everybody reads it.</summary>
public sealed record ProjectPage(Project Project, CouncilInfo Council, NextStep Next, IReadOnlyList<TimelineItem> Timeline)
{
    /// <summary>Null when the account is gone.</summary>
    public string? Bearer { get; init; }

    public string? Agent { get; init; }

    /// <summary>The vote that is not closed yet.</summary>
    public VoteSummary? Vote { get; init; }

    public required IReadOnlyList<Milestone> Milestones { get; init; }

    public required ILookup<Guid, Delay> Delays { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EntryInfo> Entries { get; init; }

    /// <summary>Null before the first entry.</summary>
    public ProjectMoney? Money { get; init; }

    /// <summary>Given back to the envelope.</summary>
    public Money Released { get; init; }

    /// <summary>The act by which the town hall committed the money; null before.</summary>
    public AuthorityAct? Act { get; init; }

    public bool IsLate { get; init; }

    /// <summary>The viewer carries it.</summary>
    public bool IsMine { get; init; }
}
