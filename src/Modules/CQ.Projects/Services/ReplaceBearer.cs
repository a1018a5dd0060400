using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Voting.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>
/// Puts a project into other hands when its bearer cannot go on (R199). Both are told; who carried it before stays in the audit trail. A vote on it that runs
/// goes on without who carries it now; if they have voted, it keeps its bearer until that vote is closed. The instance is locked before the votes: none
/// opens meanwhile with the bearer of before.
/// </summary>
public sealed class ReplaceBearer(
    CqDbContext db,
    ProjectStore store,
    Bearers bearers,
    IPeople people,
    IWorkflowManager workflows,
    RecuseElector recuseElector,
    IAuditTrail audit,
    IEnabled<INotifications> notifications,
    IBurst burst,
    TimeProvider time,
    IStringLocalizer<Texts> T)
{
    public const string EmailField = "Email";

    public Task<Outcome<Project>> ReplaceAsync(Guid projectId, string email, CancellationToken ct) =>
        burst.RunAsync(token => RunAsync(projectId, email, token), ct);

    private async Task<Outcome<Project>> RunAsync(Guid projectId, string email, CancellationToken ct)
    {
        await workflows.LockAsync(new SubjectRef(Project.Kind, projectId), ct);
        if (await store.FindAsync(projectId, ct) is not { } project)
            return new Refusal("Ce projet n’existe plus.");
        if (project.IsEnded)
            return new Refusal("Ce projet est terminé : {0}", null, ProjectWords.Of(project.State));
        if (await people.FindByEmailAsync((email ?? "").Trim(), ct) is not { } userId)
            return new Refusal("Aucun compte de ce secteur n’a cette adresse.", EmailField);
        if (userId == project.BearerId)
            return new Refusal("Cette personne porte déjà le projet.", EmailField);
        if (!await bearers.MayCarryAsync(userId, ct))
            return new Refusal("Un projet est porté par une habitante ou un habitant, ni par la Mairie ni par ses services.", EmailField);
        var recused = await recuseElector.RecuseBearerAsync(project.Subject, userId, ct);
        if (!recused.Succeeded)
            return recused.Refusal with { Field = EmailField };
        var before = project.BearerId;
        (project.BearerId, project.PledgedAt) = (userId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("projects", "BearerReplaced", project.Subject, new { from = before, to = userId }, ct);
        await TellAsync(project, before, ct);
        return project;
    }

    private async Task TellAsync(Project project, Guid before, CancellationToken ct)
    {
        foreach (var channel in notifications)
        {
            await channel.NotifyAsync(
                ProjectPartKind.KindKey, [project.BearerId], T["Vous portez maintenant un projet : {0}", project.Title], [T["La coordination vous l’a confié. Vous le suivez dans vos projets."]],
                $"/projets/mes-projets/{project.Id}", subject: project.Subject, ct: ct);
            // Without the project as its subject, which is closed to them now: they are told this one thing, of what they wrote.
            await channel.NotifyAsync(
                ProjectPartKind.KindKey, [before], T["Quelqu’un d’autre porte maintenant le projet : {0}", project.Title], [T["La coordination l’a confié à une autre personne. Merci de l’avoir porté jusqu’ici."]],
                "/projets/mes-projets", ct: ct);
        }
    }
}
