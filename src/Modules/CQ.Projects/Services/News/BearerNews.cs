using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Values;
using CQ.Mvc.Texts;
using CQ.Projects.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services.News;

/// <summary>Tells a bearer what becomes of their project: what has happened, why, and what comes next.</summary>
public sealed class BearerNews(IEnabled<INotifications> notifications, IStringLocalizer<Texts> T)
{
    public Task ReceivedAsync(Project project, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        return TellAsync(
            ProjectReceivedKind.KindKey, project,
            T["Votre projet {0} est bien reçu : {1}", project.Reference.ToString(), project.Title],
            [
                T["Son numéro est {0}. Gardez-le : il suffit à le retrouver.", project.Reference.ToString()],
                project.ExpectedBy is { } by
                    ? T["La coordination des conseils de quartier regarde maintenant s’il est recevable, au plus tard le {0}. Vous recevrez un courriel.", DateWords.Day(by, "full")]
                    : T["La coordination des conseils de quartier regarde maintenant s’il est recevable. Vous recevrez un courriel."],
                T["En attendant, vous pouvez le relire ou le retirer dans « Mes projets »."],
            ],
            ct);
    }

    /// <summary>Nothing is said of what the bearer did, nor of what they are asked by a task: the task tells them.</summary>
    public Task MovedAsync(Project project, string reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (Words(project) is not var (title, next))
            return Task.CompletedTask;
        var why = reason.Trim();
        return TellAsync(
            ProjectMovedKind.KindKey, project, T[title, project.Title], why.Length == 0 ? [next] : [T["« {0} »", why], next], ct);
    }

    private (string Title, string Next)? Words(Project project) => project.State switch
    {
        ProjectState.Feasibility => (
            "Votre projet est recevable : {0}", T["Les services de la Ville étudient maintenant sa faisabilité. Sa page est publique et dit où il en est."]),
        ProjectState.Adoption => (
            "Votre projet est faisable : {0}", T["L’équipe d’animation du conseil de quartier vote maintenant pour l’adopter ou non."]),
        ProjectState.Undecided => (
            "Votre projet revient à la coordination : {0}", T["Elle décide comment il continue. La page du projet dit pourquoi il lui revient."]),
        ProjectState.Committee => (
            "Votre projet est adopté par le conseil : {0}", T["Le comité budgétaire vote maintenant pour le financer ou non."]),
        ProjectState.Plenary => (
            "Votre projet est adopté par le conseil : {0}", T["Son coût le mène devant la réunion plénière du conseil, puis la Mairie décidera."]),
        ProjectState.TownHall => (
            "Votre projet attend la décision de la Mairie : {0}", T["La Mairie décide maintenant d’engager la dépense ou non."]),
        ProjectState.Waiting => (
            "Votre projet est retenu et attend son tour : {0}",
            T["L’enveloppe du conseil n’a plus assez de crédit. Le premier projet adopté est le premier servi ; vous n’avez rien à faire."]),
        ProjectState.Committed => (
            "Votre projet est financé : {0}",
            T["La somme de {0} est engagée par la Mairie. Une personne de la Ville va vous accompagner jusqu’à la livraison.", project.Cost.ToString()]),
        ProjectState.Done => (
            "Votre projet est réalisé : {0}", T["Merci de l’avoir porté. La page du projet en garde l’histoire."]),
        ProjectState.Refused => (
            "Votre projet n’est pas retenu : {0}", T["La page du projet dit qui en a décidé, et pourquoi. Vous pouvez en proposer un autre quand vous voulez."]),
        _ => null,
    };

    public Task AnsweredAsync(Advice advice, string title, string answer, bool isDraft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return TellAsync(
            AdviceAnsweredKind.KindKey, advice.AskedById, T["Les services ont répondu à votre question : {0}", title], [answer],
            isDraft ? new NewsTarget($"/projets/brouillons/{advice.DraftId}/avis") : new NewsTarget($"/projets/mes-projets/{advice.DraftId}/echanges", new SubjectRef(Project.Kind, advice.DraftId)),
            ct);
    }

    private Task TellAsync(string kind, Project project, string title, IReadOnlyList<string> paragraphs, CancellationToken ct) =>
        TellAsync(kind, project.BearerId, title, paragraphs, new NewsTarget($"/projets/mes-projets/{project.Id}", project.Subject), ct);

    private async Task TellAsync(string kind, Guid person, string title, IReadOnlyList<string> paragraphs, NewsTarget target, CancellationToken ct)
    {
        foreach (var channel in notifications)
            await channel.NotifyAsync(kind, [person], title, paragraphs, target.Path, subject: target.Subject, ct: ct);
    }
}
