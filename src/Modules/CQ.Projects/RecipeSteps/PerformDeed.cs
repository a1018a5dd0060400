using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Territory.Services;
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
    ITerritoryDirectory territory,
    ITenantTimeZone zone,
    TimeProvider time,
    IHumanTaskStore tasks,
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
                await StartAsync(told, ct);
                break;
            case HandIn when draft is not null:
                Check(await submit.SubmitAsync(draft.Id, bearerId, ct), deed);
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

    private async Task StartAsync(DemoProjectBody told, CancellationToken ct)
    {
        var council = await territory.CouncilAsync(told.Council, zone.Today, ct) ?? throw new InvalidOperationException($"There is no council '{told.Council}'.");
        var now = time.GetUtcNow();
        db.Add(new ProjectDraft
        {
            OwnerId = viewer.RequireUserId(),
            Title = told.Title,
            Summary = told.Summary,
            Description = told.Description,
            CouncilId = council.Id,
            Place = told.Place,
            Purchase = told.Purchase,
            CostText = told.Cost,
            Pledged = told.State != StoryEnd.Draft,
            StartedAt = now,
            SavedAt = now,
        });
        await db.SaveChangesAsync(ct);
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
