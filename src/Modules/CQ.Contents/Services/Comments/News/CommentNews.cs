using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Comments.News;

/// <summary>Tells people what is said, and what moderation did and why.</summary>
public sealed class CommentNews(
    IEnabled<INotifications> notifications, IOutbox outbox, PermissionHolders holders, IViewer viewer, IStringLocalizer<Texts> T)
{
    public async Task WrittenAsync(CommentSubject subject, Comment comment, Guid? answeredId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(comment);
        var path = $"{subject.Path[1..]}#commentaire-{comment.Id:D}";
        Guid[] answered = answeredId is { } a && a != comment.AuthorId ? [a] : [];
        if (answered.Length > 0)
            await TellAsync(CommentWrittenKind.KindKey, answered, T["{0} vous répond : {1}", viewer.DisplayName, subject.Title], [T["« {0} »", Start(comment)]], path, comment.AudienceId, ct);
        if (subject.AuthorId != comment.AuthorId && !answered.Contains(subject.AuthorId))
            await TellAsync(CommentWrittenKind.KindKey, [subject.AuthorId], T["{0} commente : {1}", viewer.DisplayName, subject.Title], [T["« {0} »", Start(comment)]], path, comment.AudienceId, ct);
    }

    public Task ReportedAsync(Comment comment, CancellationToken ct = default) =>
        TellModeratorsAsync(comment, T["Un commentaire est signalé"], T["Lisez-le et décidez : le garder, ou le masquer en disant pourquoi."], ct);

    public Task AppealedAsync(Comment comment, CancellationToken ct = default) =>
        TellModeratorsAsync(comment, T["Une décision de modération est contestée"], T["L’auteur du commentaire masqué demande qu’on le regarde à nouveau. Répondez-lui si vous ne l’avez pas masqué vous-même."], ct);

    /// <summary>The statement of reasons: what, which rule, the facts, and how to contest.</summary>
    public Task HiddenAsync(Comment comment, CommentHiding hiding, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(hiding);
        return TellAsync(
            CommentModeratedKind.KindKey, [comment.AuthorId], T["Votre commentaire est masqué"],
            [
                T["Votre commentaire : « {0} »", Start(comment)],
                T["La règle : {0}.", T[ModerationWords.Of(hiding.Rule)]],
                T["Les raisons : {0}", hiding.Reason],
                T["La décision a été prise par une personne de l’équipe de modération, sans moyen automatique. Vous pouvez la contester : une autre personne vous répondra."],
            ],
            $"/commentaires/{comment.Id:D}/contester", null, ct);
    }

    public Task DecidedAsync(Comment comment, CommentHiding hiding, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(hiding);
        return TellAsync(
            CommentModeratedKind.KindKey, [comment.AuthorId],
            T[hiding.Lifted is true ? "Votre commentaire est de nouveau affiché" : "Votre commentaire reste masqué"], [T["La réponse : {0}", hiding.Decision]],
            $"/commentaires/{comment.Id:D}/contester", null, ct);
    }

    /// <summary>What became of a report, for whoever made it.</summary>
    public async Task HandledAsync(Comment comment, CommentReport report, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(report);
        var title = T[report.Followed is true ? "Le commentaire que vous avez signalé est masqué" : "Le commentaire que vous avez signalé reste affiché"];
        var text = T[report.Followed is true
            ? "L’équipe de modération vous remercie."
            : "L’équipe de modération l’a lu : il ne contrevient pas aux règles de la discussion."];
        if (report.ReporterId is { } reporter)
            await TellAsync(CommentWrittenKind.KindKey, [reporter], title, [text], "/compte/notifications", comment.AudienceId, ct);
        else if (report.ReporterEmail.Length > 0)
            await outbox.SendAsync(new OutgoingMail(CommentReportedKind.KindKey, report.ReporterEmail, title, [text], AudienceId: comment.AudienceId), ct);
    }

    private async Task TellModeratorsAsync(Comment comment, string title, string text, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var moderators = await holders.NearestAsync(Permissions.ModerateComments, comment.CouncilId, comment.GroupId, ct);
        await TellAsync(CommentReportedKind.KindKey, [.. moderators.Where(m => m != comment.AuthorId)], title, [text], $"/admin/moderation/{comment.Id:D}", comment.AudienceId, ct);
    }

    private async Task TellAsync(string kind, IReadOnlyCollection<Guid> who, string title, IReadOnlyList<string> paragraphs, string path, Guid? audienceId, CancellationToken ct)
    {
        foreach (var teller in notifications)
            await teller.NotifyAsync(kind, who, title, paragraphs, path, audienceId, ct: ct);
    }

    private static string Start(Comment comment) => comment.Body.Length <= 200 ? comment.Body : comment.Body[..200] + "…";
}
