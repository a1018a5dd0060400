using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments.News;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

/// <summary>Says something below a thing, corrects it for a while, takes it back at any time.</summary>
public sealed class WriteComment(CqDbContext db, CommentNews news, IViewer viewer, TimeProvider time)
{
    public static readonly TimeSpan Correctable = TimeSpan.FromMinutes(30);

    /// <summary>Within <see cref="Burst"/>; more is a machine or a quarrel.</summary>
    private const int AtMost = 10;

    private static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    public async Task<Outcome<Comment>> WriteAsync(CommentSubject subject, string body, Guid? parentId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!subject.IsOpen || !viewer.Has(Permissions.WriteComments))
            return new Refusal("Les commentaires sont fermés.");
        if (Fault(body) is { } wrong)
            return wrong;
        var (me, now) = (viewer.RequireUserId(), time.GetUtcNow());
        var since = now - Burst;
        if (await db.Set<Comment>().CountAsync(c => c.AuthorId == me && c.WrittenAt > since, ct) >= AtMost)
            return new Refusal("Vous avez beaucoup écrit en peu de temps : attendez quelques minutes.", nameof(Comment.Body));
        var parent = parentId is null ? null : await db.Set<Comment>().FirstOrDefaultAsync(c => c.Id == parentId && c.SubjectId == subject.Subject.Id, ct);
        if (parentId is not null && parent is null)
            return new Refusal("Le commentaire auquel vous répondez n’existe plus.");
        var comment = new Comment
        {
            SubjectKind = subject.Subject.Kind, SubjectId = subject.Subject.Id, ParentId = parent is null ? null : parent.ParentId ?? parent.Id, AuthorId = me, Body = body.Trim(), WrittenAt = now,
            CouncilId = subject.CouncilId, GroupId = subject.GroupId, AudienceId = subject.AudienceId, PublishedAt = now, ExpiresAt = subject.ExpiresAt,
        };
        db.Add(comment);
        await db.SaveChangesAsync(ct);
        await news.WrittenAsync(subject, comment, parent?.AuthorId, ct);
        return comment;
    }

    public bool MayCorrect(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment.IsShown && comment.AuthorId == viewer.UserId && time.GetUtcNow() - comment.WrittenAt < Correctable;
    }

    public async Task<Outcome<Comment>> CorrectAsync(Comment comment, string body, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!MayCorrect(comment))
            return new Refusal("Un commentaire se corrige pendant {0} minutes.", null, (int)Correctable.TotalMinutes);
        if (Fault(body) is { } wrong)
            return wrong;
        (comment.Body, comment.EditedAt) = (body.Trim(), time.GetUtcNow());
        return await db.TrySaveAsync(ct) ? comment : new Refusal("Ce commentaire vient de changer : rouvrez-le.");
    }

    /// <summary>The words go, the place in the thread stays.</summary>
    public async Task<Outcome<Comment>> TakeBackAsync(Comment comment, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (comment.AuthorId != viewer.UserId || comment.TakenBackAt is not null)
            return new Refusal("Ce commentaire n’est plus là.");
        (comment.Body, comment.TakenBackAt) = ("", time.GetUtcNow());
        return await db.TrySaveAsync(ct) ? comment : new Refusal("Ce commentaire vient de changer : rouvrez-le.");
    }

    private static Refusal? Fault(string body) => string.IsNullOrWhiteSpace(body)
        ? new Refusal("Écrivez votre commentaire.", nameof(Comment.Body))
        : body.Trim().Length > Comment.BodyLength ? new Refusal("Le commentaire dépasse {0} caractères.", nameof(Comment.Body), Comment.BodyLength) : null;
}
