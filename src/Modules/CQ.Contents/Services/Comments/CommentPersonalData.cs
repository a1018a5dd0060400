using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

/// <summary>What a person said and reported. Erasure takes the words back; the place in the thread stays with the nameless account.</summary>
internal sealed class CommentPersonalData(CqDbContext db, TimeProvider time) : IPersonalDataProvider
{
    public string Name => "Commentaires";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var comments = await db.CommentsBy(userId).AsNoTracking().OrderBy(c => c.WrittenAt).ToListAsync(ct);
        var reports = await db.Set<CommentReport>().AsNoTracking().Where(r => r.ReporterId == userId).OrderBy(r => r.At).ToListAsync(ct);
        if (comments.Count + reports.Count == 0)
            return null;
        return new JsonObject
        {
            ["comments"] = new JsonArray([.. comments.Select(c => new JsonObject { ["text"] = c.Body, ["writtenAt"] = c.WrittenAt, ["hiddenAt"] = c.HiddenAt })]),
            ["reports"] = new JsonArray([.. reports.Select(r => new JsonObject { ["rule"] = r.Rule.ToString(), ["text"] = r.Text, ["at"] = r.At })]),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        foreach (var comment in await db.CommentsBy(userId).Where(c => c.TakenBackAt == null).ToListAsync(ct))
            (comment.Body, comment.TakenBackAt) = ("", now);
        db.RemoveRange(await db.Set<CommentReport>().Where(r => r.ReporterId == userId).ToListAsync(ct));
        var own = db.CommentsBy(userId).Select(c => c.Id);
        foreach (var hiding in await db.Set<CommentHiding>().Where(h => h.Appeal != "" && own.Contains(h.CommentId)).ToListAsync(ct))
            hiding.Appeal = "";
        await db.SaveChangesAsync(ct);
    }
}
