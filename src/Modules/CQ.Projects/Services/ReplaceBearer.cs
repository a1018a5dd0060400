using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>Puts a project into other hands when its bearer cannot go on (R199). Both are told; who carried it before stays in the audit trail.</summary>
public sealed class ReplaceBearer(
    CqDbContext db, ProjectStore store, Bearers bearers, IPeople people, IAuditTrail audit, IEnabled<INotifications> notifications, TimeProvider time, IStringLocalizer<Texts> T)
{
    public const string EmailField = "Email";

    public async Task<Outcome<Project>> ReplaceAsync(Guid projectId, string email, CancellationToken ct)
    {
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
        var before = project.BearerId;
        (project.BearerId, project.PledgedAt) = (userId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("projects", "BearerReplaced", project.Subject, new { from = before, to = userId }, ct);
        foreach (var channel in notifications)
        {
            await channel.NotifyAsync(
                ProjectPartKind.KindKey, [userId], T["Vous portez maintenant un projet : {0}", project.Title], [T["La coordination vous l’a confié. Vous le suivez dans vos projets."]],
                $"/projets/mes-projets/{project.Id}", ct: ct);
            await channel.NotifyAsync(
                ProjectPartKind.KindKey, [before], T["Quelqu’un d’autre porte maintenant le projet : {0}", project.Title], [T["La coordination l’a confié à une autre personne. Merci de l’avoir porté jusqu’ici."]],
                "/projets/mes-projets", ct: ct);
        }

        return project;
    }
}
