using CQ.Abstractions.Values;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>Keeps what an editor typed as a new version. Readers see nothing of it before it is published. Asks for no right: <see cref="ContentDesk"/> does.</summary>
public sealed class SaveContent(CqDbContext db, ContentTypes types, TimeProvider time)
{
    /// <summary>Somebody saved in between; the screen shows both texts.</summary>
    public static readonly Refusal Overtaken =
        new("Quelqu’un a enregistré ce contenu pendant que vous écriviez. Votre texte est ci-dessous, à côté du sien : rien n’est perdu.");

    /// <param name="id">Chosen when the editor opened the form, so that what is kept while typing has something to hang on.</param>
    public async Task<Outcome<ContentItem>> CreateAsync(string type, ContentWords words, Guid authorId, Guid? id = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        words = words.Clean();
        if (types.Find(type) is not { } kind)
            return new Refusal("Ce type de contenu n’existe pas.");
        if ((words.Fault() ?? kind.DraftFault(words.Fields)) is { } wrong)
            return wrong;
        var now = time.GetUtcNow();
        var item = new ContentItem
        {
            Id = id ?? Guid.CreateVersion7(now), Type = type, Title = words.Title, Language = words.Language, AuthorId = authorId,
            CreatedAt = now, ModifiedAt = now, ModifiedById = authorId, LatestNumber = 1, LatestAudienceId = words.Placement.AudienceId,
        };
        Mirror(item, words);
        db.Add(item);
        db.Add(Version(item, words, authorId, now));
        return await db.TrySaveAsync(ct) ? item : Overtaken;
    }

    /// <param name="seen">Version of the item that the editor had on the screen.</param>
    public async Task<Outcome<ContentItem>> SaveAsync(ContentItem item, ContentWords words, Guid editorId, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        words = words.Clean();
        if ((words.Fault() ?? types.Get(item.Type).DraftFault(words.Fields)) is { } wrong)
            return wrong;
        db.ExpectVersion(item, seen);
        var now = time.GetUtcNow();
        (item.ModifiedAt, item.ModifiedById) = (now, editorId);
        item.LatestNumber++;
        item.LatestAudienceId = words.Placement.AudienceId;
        if (!item.WasPublished)
            Mirror(item, words);
        db.Add(Version(item, words, editorId, now));
        return await db.TrySaveAsync(ct) ? item : Overtaken;
    }

    /// <summary>The latest version, as an editor goes on from it.</summary>
    public Task<ContentVersion> LatestAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ContentItemId == item.Id && v.Number == item.LatestNumber, ct);
    }

    // Nobody but editors reads it yet: their lists show what stands in the latest version.
    private static void Mirror(ContentItem item, ContentWords words)
    {
        (item.Title, item.Summary, item.Body, item.Language, item.PictureId) = (words.Title, words.Summary, words.Body, words.Language, words.PictureId);
        (item.CouncilId, item.GroupId, item.AudienceId) = (words.Placement.CouncilId, words.Placement.GroupId, words.Placement.AudienceId);
    }

    private static ContentVersion Version(ContentItem item, ContentWords words, Guid editorId, DateTimeOffset now) => new()
    {
        ContentItemId = item.Id, Number = item.LatestNumber, Title = words.Title, Summary = words.Summary, Body = words.Body, Language = words.Language, PictureId = words.PictureId,
        Fields = words.Fields, Placement = words.Placement.ToJson(), AudienceId = words.Placement.AudienceId, AuthorId = editorId, At = now, Note = words.Note,
    };
}
