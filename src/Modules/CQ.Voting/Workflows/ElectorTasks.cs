using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Voting.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Workflows;

/// <summary>
/// One task per elector, in their name: the inbox and its mail lead them to the ballot. A task says that one has voted and never what; its audience is
/// the body that votes.
/// </summary>
public sealed class ElectorTasks(CqDbContext db, IHumanTaskStore tasks, IFeatureManager features, IViewer viewer)
{
    public const string Kind = "vote.ballot";

    public const string VoteAction = "Vote";

    /// <summary>
    /// So many electors are asked one by one. A larger roll is a city's: its vote opens in one transaction, which is no place for tens of thousands of tasks
    /// and mails; those electors find the ballot on the vote's page.
    /// </summary>
    public const int MostAsked = 500;

    private static readonly TaskAction[] Actions = [new(VoteAction, new BilingualText("Enregistrer mon vote", "Cast my vote"), CommentRule.None)];

    private static readonly BilingualText Asked = new(
        "Lisez le dossier, puis votez pour, contre ou abstention. Un vote enregistré ne peut plus être changé.",
        "Read the file, then vote for, against or abstain. A vote once cast cannot be changed.");

    public async Task AskAsync(
        Guid voteId, SubjectRef subject, string title, Guid groupId, DateTimeOffset deadline, IReadOnlyCollection<Guid> electors, CancellationToken ct)
    {
        if (electors.Count > MostAsked || !features.IsEnabled("CQ.Workflows"))
            return;
        var created = await tasks.CreateEachAsync(
            new NewHumanTask(
                Kind, new BilingualText($"Voter\u00a0: {title}", $"Vote: {title}"), Asked, subject, groupId, [], Actions, VoteClock.LastMinute(deadline)),
            electors,
            ct);
        foreach (var (elector, taskId) in created.Value)
            db.Add(new ElectorTask { VoteId = voteId, UserId = elector, TaskId = taskId });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Those who have neither voted nor been recused are asked again, until the new deadline.</summary>
    public async Task AskAgainAsync(Guid voteId, CancellationToken ct)
    {
        var vote = await db.VotesOfAnyAudience().AsNoTracking().SingleAsync(v => v.Id == voteId, ct);
        await WithdrawAsync(voteId, null, "le vote est prolongé, une nouvelle tâche la remplace.", ct);
        var missing = await db.Set<RollEntry>().AsNoTracking()
            .Where(r => r.VoteId == voteId && r.UserId != null)
            .Where(r => !db.Set<SignOff>().Any(s => s.VoteId == voteId && s.UserId == r.UserId))
            .Where(r => !db.Set<Recusal>().Any(x => x.VoteId == voteId && x.UserId == r.UserId))
            .OrderBy(r => r.SeatNumber)
            .Select(r => r.UserId!.Value)
            .ToListAsync(ct);
        await AskAsync(voteId, vote.Subject, vote.Title, vote.GroupId, vote.Deadline, missing, ct);
    }

    /// <summary>The elector has voted: their task is done, by themselves where they are the one who acts.</summary>
    public async Task CompleteAsync(Guid voteId, Guid userId, CancellationToken ct)
    {
        foreach (var taskId in await IdsAsync(voteId, userId, ct))
        {
            if (viewer.UserId != userId || !(await tasks.CompleteAsync(new TaskDecision(taskId, VoteAction), ct)).Succeeded)
                await tasks.CancelAsync(taskId, "le vote est enregistré.", ct);
        }
    }

    /// <param name="userId">Null for all electors.</param>
    public async Task WithdrawAsync(Guid voteId, Guid? userId, string reason, CancellationToken ct)
    {
        foreach (var taskId in await IdsAsync(voteId, userId, ct))
            await tasks.CancelAsync(taskId, reason, ct);
    }

    public Task<Guid?> VoteOfAsync(Guid taskId, CancellationToken ct) =>
        db.Set<ElectorTask>().Where(t => t.TaskId == taskId).Select(t => (Guid?)t.VoteId).FirstOrDefaultAsync(ct);

    // In order, so that two who withdraw at once do not wait for each other in a circle.
    private Task<List<Guid>> IdsAsync(Guid voteId, Guid? userId, CancellationToken ct) =>
        db.Set<ElectorTask>().Where(t => t.VoteId == voteId && (userId == null || t.UserId == userId)).OrderBy(t => t.TaskId).Select(t => t.TaskId).ToListAsync(ct);
}
