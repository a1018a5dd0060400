using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments.News;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

/// <summary>Tells the moderators that a comment breaks a rule. One report per person and comment; without an account, a few per comment.</summary>
public sealed class ReportComment(CqDbContext db, CommentNews news, IViewer viewer, TimeProvider time)
{
    private const int NamelessAtMost = 5;

    public async Task<Outcome<CommentReport>> ReportAsync(Comment comment, ModerationRule rule, string? text, string? email, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (!comment.IsShown)
            return new Refusal("Ce commentaire n’est plus affiché.");
        if (text?.Length > CommentReport.TextLength)
            return new Refusal("Votre explication dépasse {0} caractères.", nameof(CommentReport.Text), CommentReport.TextLength);
        var open = db.Set<CommentReport>().Where(r => r.CommentId == comment.Id && r.HandledAt == null);
        var me = viewer.UserId;
        if (me is not null && await open.AnyAsync(r => r.ReporterId == me, ct))
            return new Refusal("Vous avez déjà signalé ce commentaire. L’équipe de modération le regarde.");
        if (me is null && await open.CountAsync(r => r.ReporterId == null, ct) >= NamelessAtMost)
            return new Refusal("Ce commentaire est déjà signalé. L’équipe de modération le regarde.");
        var first = !await open.AnyAsync(ct);
        var report = new CommentReport
        {
            CommentId = comment.Id, Rule = rule, Text = text?.Trim() ?? "", ReporterId = me, ReporterEmail = me is null ? email?.Trim() ?? "" : "", At = time.GetUtcNow(),
        };
        db.Add(report);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Vous avez déjà signalé ce commentaire. L’équipe de modération le regarde.");
        if (first)
            await news.ReportedAsync(comment, ct);
        return report;
    }
}
