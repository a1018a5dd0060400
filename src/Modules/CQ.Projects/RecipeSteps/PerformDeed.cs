using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.RecipeSteps;

/// <summary>
/// Does one deed of a story as the viewer, on the day of its act, by the service a page would call. What was done already, by what it left behind, is left
/// alone. A refusal throws.
/// </summary>
internal sealed class PerformDeed(
    CqDbContext db,
    IViewer viewer,
    IHumanTaskStore tasks,
    StartDraft start,
    SaveDraft save,
    AskAdvice ask,
    SubmitProject submit,
    WithdrawProject withdraw,
    StoryVotes votes,
    CastVote cast,
    CloseVote close,
    PerformFollowUp followUp)
{
    public async Task PerformAsync(DemoProjectBody told, Guid bearerId, StoryDeed deed, IReadOnlyDictionary<string, Guid> ids, CancellationToken ct)
    {
        var draft = await db.Set<ProjectDraft>().FirstOrDefaultAsync(d => d.OwnerId == bearerId && d.Title == told.Title, ct);
        var project = await db.ProjectsOfAnyState().FirstOrDefaultAsync(p => p.BearerId == bearerId && p.Title == told.Title, ct);
        switch (deed)
        {
            case StartTheDraft when draft is null && project is null:
                await StartAsync(told, deed, ct);
                break;
            case HandIn when draft is not null:
                await HandInAsync(draft, deed, ct);
                break;
            case AskForAdvice question when draft is not null && !await db.Set<Advice>().AnyAsync(a => a.DraftId == draft.Id && a.Question == question.Question, ct):
                Check(await ask.AskAsync(draft, question.Question, ct), deed);
                break;
            case Decide decision:
                await DecideAsync(decision, project?.Subject ?? draft!.Subject, ct);
                break;
            case Cast ballot when await votes.FindAsync(project!.Id, ballot.Committee, ct) is { } vote && !await votes.HasVotedAsync(vote, viewer.RequireUserId(), ct):
                Check(await cast.CastAsync(vote.Id, viewer.RequireUserId(), ballot.Choice, ct), deed);
                break;
            case Close end when await votes.FindAsync(project!.Id, end.Committee, ct) is { State: not VoteState.Closed } vote:
                Check(await close.CloseAsync(vote.Id, ct), deed);
                break;
            case TakeBack back when project!.State != ProjectState.Withdrawn:
                Check(await withdraw.WithdrawAsync(project.Id, bearerId, back.Reason, ct), deed);
                break;
            default:
                if (project is not null)
                    await followUp.PerformAsync(project, deed, ids, ct);
                break;
        }
    }

    internal static void Check<T>(Outcome<T> outcome, StoryDeed deed) => outcome.OrThrow(deed.GetType().Name);

    private async Task StartAsync(DemoProjectBody told, StoryDeed deed, CancellationToken ct)
    {
        var begun = await start.StartAsync(viewer.RequireUserId(), told.Council, ct);
        Check(begun, deed);
        var draft = begun.Value;
        if (draft.CouncilId is null)
            throw new InvalidOperationException($"There is no council '{told.Council}'.");
        DraftFields[] steps = [new IdeaFields(told.Title, told.Summary, told.Description), new PlaceFields(draft.CouncilId, told.Place), new BudgetFields(told.Purchase, told.Cost)];
        DraftFields[] empty = [IdeaFields.Of(draft), PlaceFields.Of(draft), BudgetFields.Of(draft)];
        for (var i = 0; i < steps.Length; i++)
            Check(await save.SaveAsync(draft, steps[i], empty[i], empty[i].Trace, ct), deed);
    }

    private async Task HandInAsync(ProjectDraft draft, StoryDeed deed, CancellationToken ct)
    {
        draft.Pledged = true;
        Check(await submit.SubmitAsync(draft.Id, draft.OwnerId, ct), deed);
    }

    private async Task DecideAsync(Decide decision, SubjectRef subject, CancellationToken ct)
    {
        var known = (await tasks.OfSubjectAsync(subject, openOnly: false, ct)).Where(t => t.Kind == decision.Task).ToList();
        if (known.Count(t => t.State == HumanTaskState.Done) >= decision.Nth)
            return;
        var task = known.FirstOrDefault(t => t.State == HumanTaskState.Open)
            ?? throw new InvalidOperationException($"There is no task {decision.Task} for this account.");
        Check(await tasks.CompleteAsync(new TaskDecision(task.Id, decision.Action, decision.Comment, decision.Data), ct), decision);
    }
}
