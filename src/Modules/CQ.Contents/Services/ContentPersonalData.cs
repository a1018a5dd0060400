using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Contents.Data;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>
/// What a person wrote for a council. Erasure takes what they alone worked on and nobody read; what was published is the council's and stays with the nameless
/// account (G2).
/// </summary>
internal sealed class ContentPersonalData(CqDbContext db, IDomainEvents events) : IPersonalDataProvider
{
    public string Name => "Contenus";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        // Their words as they last wrote them and as they are read: what others made of the text since is not theirs, and may be for a circle to which they do not belong.
        var mine = db.Set<ContentVersion>().AsNoTracking().Where(v => v.AuthorId == userId);
        var written = await (from v in mine
                             join i in db.ItemsOfAnyState() on v.ContentItemId equals i.Id
                             where v.Number == i.PublishedNumber || !mine.Any(later => later.ContentItemId == v.ContentItemId && later.Number > v.Number)
                             orderby v.At
                             select new { i.Type, v.Title, v.Summary, v.Body, v.At }).ToListAsync(ct);
        var typing = await db.Set<ContentAutosave>().AsNoTracking().Where(a => a.UserId == userId).OrderBy(a => a.SavedAt).ToListAsync(ct);
        if (written.Count + typing.Count == 0)
            return null;
        return new JsonObject
        {
            ["contents"] = new JsonArray([.. written.Select(w => new JsonObject
            {
                ["type"] = w.Type, ["title"] = w.Title, ["summary"] = w.Summary, ["text"] = w.Body, ["writtenAt"] = w.At,
            })]),
            ["unfinished"] = new JsonArray([.. typing.Select(a => new JsonObject { ["type"] = a.Type, ["savedAt"] = a.SavedAt, ["form"] = JsonNode.Parse(a.Form) })]),
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        var alone = await db.ItemsOfAnyState()
            .Where(i => i.AuthorId == userId && i.FirstPublishedAt == null && !db.Set<ContentVersion>().Any(v => v.ContentItemId == i.Id && v.AuthorId != userId))
            .ToListAsync(ct);
        db.RemoveRange(alone);
        db.RemoveRange(await db.Set<ContentAutosave>().Where(a => a.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        foreach (var item in alone)
            await events.PublishAsync(new ContentRemoved(item.Id, item.Type), ct);
    }
}
