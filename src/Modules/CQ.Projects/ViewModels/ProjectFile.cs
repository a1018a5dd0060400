using CQ.Projects.Models;
using CQ.Projects.Workflows;
using CQ.Territory.Services;
using CQ.Voting.Services;
using CQ.Voting.Workflows;

namespace CQ.Projects.ViewModels;

/// <summary>A project's file, as those read it who decide on it or follow it.</summary>
/// <param name="Council">Null when its council cannot be found any more.</param>
/// <param name="Steps">Its timeline, the newest first.</param>
public sealed record ProjectFile(
    Project Project,
    string Bearer,
    CouncilInfo? Council,
    OpinionSheet Opinions,
    IReadOnlyList<Advice> Advice,
    IReadOnlyList<VoteSummary> Votes,
    IReadOnlyList<ProjectStep> Steps)
{
    public FoldedText Description { get; } = FoldedText.Of(Project.Description);

    /// <summary>The balance before and after; null where no money is decided.</summary>
    public EnvelopePreview? Envelope { get; init; }

    /// <summary>Kind of the task on whose page it stands; null in the back office.</summary>
    public string? TaskKind { get; init; }

    /// <summary>The page's own title names the project already.</summary>
    public bool TitleIsAbove { get; init; }

    /// <summary>The vote that the page itself puts to its reader stands beside its ballot.</summary>
    public IEnumerable<VoteSummary> ShownVotes => Votes.Where(v => v.IsClosed || TaskKind != ElectorTasks.Kind);

    /// <summary>Who decides now must see when an opinion is missing or unfavourable (R62).</summary>
    public bool WarnsOfOpinions => TaskKind is { } kind && (DecidesMoney(kind) || kind == ProjectWorkflow.ReconsiderationTask);

    public static bool DecidesMoney(string taskKind) =>
        taskKind is ElectorTasks.Kind or ProjectWorkflow.PlenaryTask or ProjectWorkflow.ActTask;
}
