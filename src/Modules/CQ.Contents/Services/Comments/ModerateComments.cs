using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments.News;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

/// <summary>
/// Hides a comment with a rule and the facts, or keeps it; hears its author, who is answered by somebody else than the one who hid it. Everything within what the
/// moderator may read: what is private to a council is moderated by its members.
/// </summary>
public sealed class ModerateComments(CqDbContext db, CommentNews news, IViewer viewer, TimeProvider time)
{
    public static readonly Refusal NotYours = new("Vous ne modérez pas les commentaires à cet endroit.");

    public bool May(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return viewer.Has(Permissions.ModerateComments, GrantScope.Tenant)
            || (comment.CouncilId is { } council && viewer.HasForCouncil(Permissions.ModerateComments, council))
            || (comment.GroupId is { } group && viewer.HasForGroup(Permissions.ModerateComments, group));
    }

    /// <summary>Comments that the viewer moderates; the audience filter keeps those of other circles away.</summary>
    public IQueryable<Comment> Mine
    {
        get
        {
            var scopes = viewer.ScopesOf(Permissions.ModerateComments);
            if (scopes.Contains(GrantScope.Tenant))
                return db.Set<Comment>();
            var councils = scopes.Where(s => s.Kind == GrantScopeKind.Council).Select(s => s.Id).ToArray();
            var groups = scopes.Where(s => s.Kind == GrantScopeKind.Group).Select(s => s.Id).ToArray();
            return db.Set<Comment>().Where(c => (c.CouncilId != null && councils.Contains(c.CouncilId.Value)) || (c.GroupId != null && groups.Contains(c.GroupId.Value)));
        }
    }

    public async Task<Outcome<CommentHiding>> HideAsync(Comment comment, ModerationRule rule, string? reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!May(comment))
            return NotYours;
        if (!comment.IsShown)
            return new Refusal("Ce commentaire n’est déjà plus affiché.");
        if (Fault(reason, "Expliquez en quoi : l’auteur du commentaire recevra ces mots.") is { } wrong)
            return wrong;
        var (me, now) = (viewer.RequireUserId(), time.GetUtcNow());
        var hiding = new CommentHiding { CommentId = comment.Id, Rule = rule, Reason = reason!.Trim(), ById = me, At = now };
        comment.HiddenAt = now;
        db.Add(hiding);
        await HandleAsync(comment, followed: true, me, now, ct);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Quelqu’un vient de s’en occuper.");
        await news.HiddenAsync(comment, hiding, ct);
        return hiding;
    }

    /// <summary>The reports are answered: it stays.</summary>
    public async Task<Outcome<Comment>> KeepAsync(Comment comment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!May(comment))
            return NotYours;
        await HandleAsync(comment, followed: false, viewer.RequireUserId(), time.GetUtcNow(), ct);
        return await db.TrySaveAsync(ct) ? comment : new Refusal("Quelqu’un vient de s’en occuper.");
    }

    public Task<CommentHiding?> HidingAsync(Guid commentId, CancellationToken ct = default) =>
        db.Set<CommentHiding>().Where(h => h.CommentId == commentId).OrderByDescending(h => h.At).FirstOrDefaultAsync(ct);

    /// <summary>The author of a hidden comment answers; once per hiding.</summary>
    public async Task<Outcome<CommentHiding>> AppealAsync(Comment comment, string? text, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (comment.AuthorId != viewer.UserId || comment.HiddenAt is null || await HidingAsync(comment.Id, ct) is not { } hiding)
            return new Refusal("Ce commentaire n’est pas masqué.");
        if (hiding.AppealedAt is not null)
            return new Refusal("Vous avez déjà contesté cette décision.");
        if (Fault(text, "Dites pourquoi ce commentaire devrait être affiché.") is { } wrong)
            return wrong;
        (hiding.Appeal, hiding.AppealedAt) = (text!.Trim(), time.GetUtcNow());
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Vous avez déjà contesté cette décision.");
        await news.AppealedAsync(comment, ct);
        return hiding;
    }

    public async Task<Outcome<CommentHiding>> DecideAsync(Comment comment, bool lift, string? decision, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!May(comment))
            return NotYours;
        if (await HidingAsync(comment.Id, ct) is not { AppealedAt: not null, DecidedAt: null } hiding)
            return new Refusal("Quelqu’un vient de s’en occuper.");
        if (hiding.ById == viewer.UserId)
            return new Refusal("Vous avez masqué ce commentaire : une autre personne répond à la contestation.");
        if (Fault(decision, "Expliquez votre réponse : l’auteur du commentaire la recevra.") is { } wrong)
            return wrong;
        (hiding.DecidedAt, hiding.DecidedById, hiding.Lifted, hiding.Decision) = (time.GetUtcNow(), viewer.RequireUserId(), lift, decision!.Trim());
        if (lift)
            comment.HiddenAt = null;
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Quelqu’un vient de s’en occuper.");
        await news.DecidedAsync(comment, hiding, ct);
        return hiding;
    }

    private async Task HandleAsync(Comment comment, bool followed, Guid me, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var report in await db.Set<CommentReport>().Where(r => r.CommentId == comment.Id && r.HandledAt == null).ToListAsync(ct))
        {
            (report.HandledAt, report.HandledById, report.Followed) = (now, me, followed);
            await news.HandledAsync(comment, report, ct);
            report.ReporterEmail = "";
        }
    }

    private static Refusal? Fault(string? text, string empty) => string.IsNullOrWhiteSpace(text)
        ? new Refusal(empty, "Text")
        : text.Trim().Length > CommentHiding.TextLength ? new Refusal("Le texte dépasse {0} caractères.", "Text", CommentHiding.TextLength) : null;
}
