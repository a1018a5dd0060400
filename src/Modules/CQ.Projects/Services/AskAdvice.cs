using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Asks the city's services for advice on a draft, "early enough" (R62). The services get a task, and read the draft through it; nobody else does. One question
/// at a time, so that the services are not written to like in a chat.
/// </summary>
public sealed class AskAdvice(CqDbContext db, IHumanTaskStore tasks, ITenantTimeZone zone, TimeProvider time)
{
    /// <summary>Days in which the services should answer.</summary>
    public const int Days = 14;

    /// <summary>Questions on one draft.</summary>
    public const int Maximum = 20;

    public async Task<Outcome<Advice>> AskAsync(ProjectDraft draft, string? question, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = (question ?? "").Trim();
        if (text.Length == 0)
            return new Refusal("Écrivez votre question.", nameof(Advice.Question));
        if (text.Length > Lengths.Reason)
            return new Refusal("La question dépasse {0} caractères.", nameof(Advice.Question), Lengths.Reason);
        if (SubmissionRules.CheckIdea(draft).Any())
            return new Refusal("Les services ont besoin d’un titre, d’un résumé et d’une description pour vous répondre : remplissez d’abord la première étape.");
        var earlier = await db.Set<Advice>().Where(a => a.DraftId == draft.Id).Select(a => a.AnsweredAt).ToListAsync(ct);
        if (earlier.Any(a => a is null))
            return new Refusal("Votre question précédente attend encore sa réponse.");
        if (earlier.Count >= Maximum)
            return new Refusal("Vous avez déjà posé {0} questions sur ce projet.", null, Maximum);
        var task = await tasks.CreateAsync(Task(draft), ct);
        if (!task.Succeeded)
            return task.Refusal;
        var advice = new Advice { DraftId = draft.Id, AskedById = draft.OwnerId, Question = text, AskedAt = time.GetUtcNow(), TaskId = task.Value };
        db.Add(advice);
        await db.SaveChangesAsync(ct);
        return advice;
    }

    private NewHumanTask Task(ProjectDraft draft) => new(
        ProjectWorkflow.AdviceTask,
        new BilingualText($"Conseiller une personne qui prépare un projet : {draft.Title.Trim()}", $"Advise someone who prepares a project: {draft.Title.Trim()}"),
        new BilingualText(
            "Une habitante ou un habitant prépare un projet et vous pose une question. Votre réponse lui est envoyée ; elle n’engage pas la Ville.",
            "A resident prepares a project and asks you a question. Your answer is sent to them; it does not commit the City."),
        draft.Subject,
        Audience.Named.Id,
        [TaskCandidate.InRole(RoleNames.Services, GrantScope.Tenant)],
        [new TaskAction(ProjectWorkflow.AnswerAction, new BilingualText("Envoyer la réponse", "Send the answer"), CommentRule.Required)],
        zone.StartOf(zone.Today.AddDays(Days + 1)).AddSeconds(-1));
}
