using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>The files that a document has had, for those who edit it: the caller has asked whether the viewer may.</summary>
public sealed class DocumentFiles(CqDbContext db, IMedia media, ContentDesk desk, SaveContent save, IBurst burst, IViewer viewer, TimeProvider time)
{
    private const int Shown = 50;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<DocumentFile>> ListAsync(Guid itemId, CancellationToken ct = default) =>
        await db.Set<DocumentFile>().AsNoTracking().Where(f => f.ContentItemId == itemId).OrderByDescending(f => f.GivenAt).ThenByDescending(f => f.Id).Take(Shown).ToListAsync(ct);

    public async Task<MediaFile?> FindForEditorAsync(Guid itemId, Guid fileId, CancellationToken ct = default)
    {
        var given = await db.Set<DocumentFile>().AsNoTracking().FirstOrDefaultAsync(f => f.ContentItemId == itemId && f.FileId == fileId, ct);
        return given is null ? null : (await media.AttachedForEditorAsync(given.Owner, ct)).FirstOrDefault(f => f.Id == fileId);
    }

    /// <summary>
    /// Gives the document another file: a new version that readers see once it is published. The bytes are judged before the transaction begins.
    /// </summary>
    /// <param name="seen">Version of the item that the editor had on the screen.</param>
    public async Task<Outcome<ContentItem>> GiveAsync(ContentItem item, string name, Stream content, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!desk.May(ContentVerb.Edit, item))
            return ContentDesk.NotYours;
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var uploaded = await media.UploadAsync(new NewMedia(name, content) { Owner = new SubjectRef(DocumentFile.OwnerKind, id), CouncilId = item.CouncilId, GroupId = item.GroupId }, ct);
        if (!uploaded.Succeeded)
            return uploaded.Refusal with { Field = "File" };
        return await burst.RunAsync(token => NoteAsync(item, id, uploaded.Value, seen, token), ct);
    }

    private async Task<Outcome<ContentItem>> NoteAsync(ContentItem item, Guid id, MediaFile file, long seen, CancellationToken ct)
    {
        var given = new DocumentFile
        {
            Id = id, ContentItemId = item.Id, FileId = file.Id, Name = file.Name, GivenById = viewer.RequireUserId(), GivenAt = time.GetUtcNow(),
        };
        db.Add(given);
        await db.SaveChangesAsync(ct);
        var words = (await save.LatestAsync(item, ct)).ToWords();
        var own = OwnFields.Read<DocumentFields>(words.Fields) ?? new DocumentFields();
        own.FileId = file.Id;
        var saved = await desk.SaveAsync(item, words with { Fields = OwnFields.Write(own), Note = "" }, seen, ct);
        if (!saved.Succeeded)
            burst.Abandon();
        return saved;
    }
}
