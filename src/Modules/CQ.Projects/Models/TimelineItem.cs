using CQ.Voting.Services;

namespace CQ.Projects.Models;

/// <summary>A line of the timeline with what happened while the project stood there: the opinions given, the votes held.</summary>
public sealed record TimelineItem(ProjectStep Step, IReadOnlyList<Opinion> Opinions, IReadOnlyList<VoteSummary> Votes)
{
    public bool IsNow { get; init; }

    /// <summary>The reason, unless an opinion beside it says the same: the last opinion of a study is also the reason of what follows.</summary>
    public string Reason { get; init; } = "";
}
