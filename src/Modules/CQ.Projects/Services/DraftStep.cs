using CQ.Abstractions.Values;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>A step of the form, in the order of the pages: its segment of the address, its name, and what it must hold.</summary>
public sealed record DraftStep(int Number, string Segment, string Name, Func<ProjectDraft, IEnumerable<Refusal>> Check)
{
    public static readonly DraftStep Idea = new(1, "idee", "L’idée", SubmissionRules.CheckIdea);

    public static readonly DraftStep Place = new(2, "lieu", "Le lieu", SubmissionRules.CheckPlace);

    public static readonly DraftStep Budget = new(3, "budget", "Le budget", SubmissionRules.CheckBudget);

    public static readonly DraftStep Review = new(4, "relecture", "Relire et déposer", SubmissionRules.CheckPledge);

    public static IReadOnlyList<DraftStep> All { get; } = [Idea, Place, Budget, Review];

    public bool IsComplete(ProjectDraft draft) => !Check(draft).Any();

    /// <summary>Where a draft is taken up again: the first step that still lacks something.</summary>
    public static DraftStep FirstToDo(ProjectDraft draft) => All.FirstOrDefault(s => !s.IsComplete(draft)) ?? Review;
}
