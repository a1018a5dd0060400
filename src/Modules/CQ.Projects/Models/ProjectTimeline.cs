using CQ.Voting.Services;

namespace CQ.Projects.Models;

/// <summary>Puts opinions and votes where they belong in time.</summary>
public static class ProjectTimeline
{
    private static readonly ProjectState[] Votes = [ProjectState.Adoption, ProjectState.Committee];

    public static IReadOnlyList<TimelineItem> Of(IReadOnlyList<ProjectStep> steps, IReadOnlyList<Opinion> opinions, IReadOnlyList<VoteSummary> votes)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(opinions);
        ArgumentNullException.ThrowIfNull(votes);
        var ordered = steps.OrderBy(s => s.At).ThenBy(s => s.Id).ToList();
        var opinionsOf = opinions.OrderBy(o => o.At).ToLookup(o => Holder(ordered, o.At, s => s == ProjectState.Feasibility));
        var votesOf = votes.OrderBy(v => v.OpenedAt).ToLookup(v => Holder(ordered, v.OpenedAt, s => Votes.Contains(s)));
        var said = opinions.Select(o => o.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ordered.Select((step, i) => new TimelineItem(step, [.. opinionsOf[step.Id]], [.. votesOf[step.Id]])
            {
                IsNow = i == ordered.Count - 1,
                Reason = said.Contains(step.Reason.Trim()) ? "" : step.Reason,
            }),
        ];
    }

    /// <summary>What a project that goes on has still to pass, in order; empty once it has ended.</summary>
    public static IReadOnlyList<string> Ahead(ProjectState state, ProjectRoute? route)
    {
        string decision = route switch
        {
            ProjectRoute.Committee => "Vote du comité budgétaire",
            ProjectRoute.Plenary => "Avis de la réunion plénière, puis décision de la Mairie",
            _ => "Comité budgétaire, ou réunion plénière et Mairie, selon le montant",
        };
        return state switch
        {
            ProjectState.Submitted or ProjectState.ToComplete => ["Étude par les services de la Ville", "Vote de l’équipe d’animation", decision, "Engagement par la Mairie", "Réalisation"],
            ProjectState.Feasibility => ["Vote de l’équipe d’animation", decision, "Engagement par la Mairie", "Réalisation"],
            ProjectState.Adoption => [decision, "Engagement par la Mairie", "Réalisation"],
            ProjectState.Committee or ProjectState.TownHall or ProjectState.Waiting => ["Engagement par la Mairie", "Réalisation"],
            ProjectState.Plenary => ["Décision de la Mairie", "Réalisation"],
            ProjectState.Committed => ["Réalisation"],
            _ => [],
        };
    }

    private static Guid Holder(List<ProjectStep> steps, DateTimeOffset at, Func<ProjectState, bool> holds) =>
        (steps.LastOrDefault(s => s.At <= at && holds(s.State)) ?? steps.LastOrDefault(s => s.At <= at) ?? steps.FirstOrDefault())?.Id ?? Guid.Empty;
}
