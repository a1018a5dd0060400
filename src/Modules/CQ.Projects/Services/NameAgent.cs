using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>Names the person of the city who accompanies a project (R193), and tells them.</summary>
public sealed class NameAgent(CqDbContext db, ProjectStore store, Agents agents, IEnabled<INotifications> notifications, IStringLocalizer<Texts> T)
{
    public async Task<Outcome<Project>> NameAsync(Guid projectId, Guid agentId, CancellationToken ct)
    {
        if (await store.FindAsync(projectId, ct) is not { } project)
            return new Refusal("Ce projet n’existe plus.");
        if (project.IsEnded)
            return new Refusal("Ce projet est terminé : {0}", null, ProjectWords.Of(project.State));
        if ((await agents.ListAsync(ct)).All(a => a.Key != agentId))
            return new Refusal("Choisissez une personne de la Ville ou de la Mairie.", "AgentId");
        if (project.AgentId == agentId)
            return project;
        project.AgentId = agentId;
        await db.SaveChangesAsync(ct);
        foreach (var channel in notifications)
        {
            await channel.NotifyAsync(
                ProjectPartKind.KindKey, [agentId], T["Vous accompagnez un projet : {0}", project.Title], [T["La page du dossier dit où il en est, et garde vos échanges avec la personne qui le porte."]],
                $"/admin/projets/{project.Id}", subject: project.Subject, ct: ct);
        }

        return project;
    }
}
