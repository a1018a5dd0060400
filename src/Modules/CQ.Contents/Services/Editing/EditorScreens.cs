using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services.Checking;
using CQ.Contents.Services.Files;
using CQ.Contents.ViewModels;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>Gathers what the editor shows besides what is typed.</summary>
public sealed class EditorScreens(
    CqDbContext db, ContentDesk desk, ContentRights rights, OfferPlaces offer, CheckText check, SharePreview share, AttachPicture pictures, IViewer viewer, IPeople people, TimeProvider time)
{
    private const int TagsOffered = 60;

    public async Task<EditorScreen> OfAsync(
        IContentType type, ContentItem? item, Placement? present, ContentForm form, object? fields, ContentAutosave? kept, string? freshPreview, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var own = item is null || item.AuthorId == viewer.UserId;
        var offered = await offer.ForAsync(type, own, present, ct);
        bool For(PlaceChoice p, Guid audience) => rights.MayPlace(ContentVerb.Publish, type, p.CouncilId, p.GroupId, audience, own);
        bool ForEveryone(PlaceChoice p) => For(p, Audience.Public.Id);
        bool MayPublish(PlaceChoice p) => ForEveryone(p) || (p.GroupId is { } group && For(p, group));
        var here = item is null || desk.May(ContentVerb.Publish, item);
        var names = item is null ? null : await people.NamesAsync([.. new[] { item.AuthorId, item.ModifiedById }.Distinct()], ct);
        var mayShare = item is not null && share.May(item);
        return new EditorScreen(
            type,
            item,
            item?.StateAt(time.GetUtcNow()) ?? ContentState.Draft,
            offered,
            fields,
            await check.OfAsync(form.Body, ct),
            await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Position).ThenBy(t => t.Name).Take(Topic.Most).ToListAsync(ct),
            await TagsAsync(ct),
            here && offered.Places.Any(MayPublish),
            !here || !offered.Places.All(ForEveryone),
            item is not null && desk.May(ContentVerb.Delete, item),
            await pictures.FindAsync(item, form.PictureId, ct),
            kept,
            item is null ? null : names!.GetValueOrDefault(item.AuthorId),
            item is null ? null : names!.GetValueOrDefault(item.ModifiedById),
            mayShare,
            mayShare ? await share.OfAsync(item!, ct) : [],
            freshPreview);
    }

    /// <summary>Words that stand on what the viewer may read, for suggestions.</summary>
    private async Task<IReadOnlyList<string>> TagsAsync(CancellationToken ct) =>
        await db.Set<ContentTag>().AsNoTracking()
            .Join(db.Set<ContentItem>(), t => t.ContentItemId, i => i.Id, (t, i) => new { t.Word, i.PublishedAt })
            .OrderByDescending(t => t.PublishedAt).Take(300).Select(t => t.Word).Distinct().OrderBy(w => w).Take(TagsOffered).ToListAsync(ct);
}
