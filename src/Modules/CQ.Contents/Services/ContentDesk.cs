using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>
/// The one door by which people handle items: it finds what they may see, asks what they may do, there and where they want to put it, and only then calls the verbs.
/// What they may not see is null; what they may see but not do is a refusal.
/// </summary>
public sealed class ContentDesk(
    CqDbContext db,
    IViewer viewer,
    ContentTypes types,
    ContentRights rights,
    SaveContent save,
    PublishContent publish,
    WithdrawContent withdraw,
    RemoveContent remove,
    ReviewContent review,
    ITerritoryDirectory territory,
    ICharters charters,
    ITenantTimeZone zone)
{
    public static readonly Refusal NotHere = new("Vous ne pouvez pas publier à cet endroit, ou pour ces lecteurs. Choisissez un autre endroit.", nameof(Placement.CouncilId));
    public static readonly Refusal NotYours = new("Vous ne pouvez pas modifier ce contenu.");

    /// <summary>Everything the viewer may see in the back office, drafts included.</summary>
    public IQueryable<ContentItem> Items => db.ItemsOnTheDeskOf(viewer, types);

    public Task<ContentItem?> FindAsync(Guid id, CancellationToken ct = default) => Items.FirstOrDefaultAsync(i => i.Id == id, ct);

    /// <summary>The history that the viewer may read: versions meant for a circle of which they are not stay hidden, also when the item was opened to everyone since.</summary>
    public IQueryable<ContentVersion> Versions(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var audiences = viewer.Audiences;
        var ownDraft = item.AuthorId == viewer.UserId && !item.WasPublished;
        return db.Set<ContentVersion>().AsNoTracking().Where(v => v.ContentItemId == item.Id && (ownDraft || audiences.Contains(v.AudienceId)));
    }

    public bool May(ContentVerb verb, ContentItem item) => rights.May(verb, item);

    public async Task<Outcome<ContentItem>> CreateAsync(string type, ContentWords words, Guid? id = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (types.Find(type) is not { } kind)
            return new Refusal("Ce type de contenu n’existe pas.");
        return await PlaceAsync(kind, words, own: true, ct) is { } placed ? await save.CreateAsync(type, placed, viewer.RequireUserId(), id, ct) : NotHere;
    }

    public async Task<Outcome<ContentItem>> SaveAsync(ContentItem item, ContentWords words, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        if (!rights.May(ContentVerb.Edit, item))
            return NotYours;
        return await PlaceAsync(types.Get(item.Type), words, item.AuthorId == viewer.UserId, ct) is { } placed
            ? await save.SaveAsync(item, placed, viewer.RequireUserId(), seen, ct)
            : NotHere;
    }

    /// <summary>Makes an old version the latest; readers see it once it is published.</summary>
    public async Task<Outcome<ContentItem>> RestoreAsync(ContentItem item, int number, string note, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return await Versions(item).FirstOrDefaultAsync(v => v.Number == number, ct) is { } version
            ? await SaveAsync(item, version.ToWords() with { Note = note }, seen, ct)
            : new Refusal("Cette version n’existe pas.");
    }

    /// <summary>Publishes the latest version, where it says.</summary>
    public async Task<Outcome<ContentItem>> PublishAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var place = (await save.LatestAsync(item, ct)).ToWords().Placement;
        var own = item.AuthorId == viewer.UserId;
        if (!rights.May(ContentVerb.Publish, item) || !rights.MayPlace(ContentVerb.Publish, types.Get(item.Type), place.CouncilId, place.GroupId, place.AudienceId, own))
            return new Refusal("Vous ne pouvez pas publier à cet endroit : demandez une relecture.");
        return await publish.PublishAsync(item, viewer.RequireUserId(), await MayPromoteAsync(ct), ct: ct);
    }

    public bool MayPublish(ContentItem item, Placement place)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(place);
        return rights.May(ContentVerb.Publish, item)
            && rights.MayPlace(ContentVerb.Publish, types.Get(item.Type), place.CouncilId, place.GroupId, place.AudienceId, item.AuthorId == viewer.UserId);
    }

    public async Task<Outcome<ContentItem>> ToDraftAsync(ContentItem item, long seen, CancellationToken ct = default) =>
        rights.May(ContentVerb.Publish, item) ? await withdraw.ToDraftAsync(item, viewer.RequireUserId(), seen, ct) : NotYours;

    public async Task<Outcome<ContentItem>> PutAwayAsync(ContentItem item, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var verb = item.WasPublished ? ContentVerb.Publish : ContentVerb.Edit;
        return rights.May(verb, item) ? await withdraw.PutAwayAsync(item, viewer.RequireUserId(), seen, ct) : NotYours;
    }

    public async Task<Outcome<bool>> RemoveAsync(ContentItem item, long seen, CancellationToken ct = default) =>
        rights.May(ContentVerb.Delete, item) ? await remove.RemoveAsync(item, seen, ct) : NotYours;

    public async Task<Outcome<ContentItem>> AskReviewAsync(ContentItem item, long seen, CancellationToken ct = default) =>
        rights.May(ContentVerb.Edit, item) ? await review.AskAsync(item, viewer.RequireUserId(), seen, ct) : NotYours;

    public async Task<Outcome<ContentItem>> SendBackAsync(ContentItem item, string word, long seen, CancellationToken ct = default) =>
        rights.May(ContentVerb.Publish, item) ? await review.SendBackAsync(item, word, seen, ct) : NotYours;

    /// <summary>Whether what a council publishes stands on the home at once: always, unless the charter asks for the coordination's word (R108).</summary>
    public async Task<bool> MayPromoteAsync(CancellationToken ct = default) =>
        viewer.Has(Permissions.PromoteContent, GrantScope.Tenant) || (await charters.OnAsync(zone.Today, ct))?.Values.HomePromotion is not true;

    /// <summary>The words with a place that exists and hangs together, where the viewer may write; null when they may not.</summary>
    private async Task<ContentWords?> PlaceAsync(IContentType type, ContentWords words, bool own, CancellationToken ct)
    {
        var place = words.Placement;
        if (place.GroupId is { } groupId)
        {
            if (await territory.GroupAsync(groupId, ct) is not { } group)
                return null;
            place = place with { CouncilId = group.CouncilId };
        }
        else if (place.CouncilId is { } councilId && await territory.CouncilAsync(councilId, ct) is null)
        {
            return null;
        }

        if (!await FitsAsync(place, ct) || !rights.MayPlace(ContentVerb.Edit, type, place.CouncilId, place.GroupId, place.AudienceId, own))
            return null;
        return words with { Placement = place with { OnHome = place is { IsPublic: true } && (place.OnHome || place is { CouncilId: null, GroupId: null }) } };
    }

    /// <summary>What a council says is for everyone, for the council, or for one of its groups; never for another council.</summary>
    private async Task<bool> FitsAsync(Placement place, CancellationToken ct)
    {
        if (place.IsPublic || place.AudienceId == place.CouncilId || place.AudienceId == place.GroupId)
            return true;
        return await territory.GroupAsync(place.AudienceId, ct) is { } circle && circle.CouncilId == place.CouncilId;
    }
}
