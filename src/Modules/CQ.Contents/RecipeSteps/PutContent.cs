using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.RecipeSteps;

/// <summary>Puts one item of a recipe in place, unless it is there.</summary>
internal sealed class PutContent(
    CqDbContext db, ContentTypes types, SaveContent save, PublishContent publish, ITerritoryDirectory territory, IPeople people, ITenantTimeZone zone, TimeProvider time)
{
    public async Task PutAsync(ContentBody body, string path, CancellationToken ct)
    {
        var type = types.Find(body.ContentType) ?? throw Missing(path, $"the feature of the type {body.ContentType} is disabled");
        var place = await PlaceAsync(body, type, path, ct);
        if (await IsThereAsync(body, place, ct))
            return;
        var author = await people.FindByEmailAsync(body.Owner, ct) ?? throw Missing(path, $"there is no account '{body.Owner}'");
        var fields = await ContentReferences.ResolveAsync(body.Fields, (of, slug) => FindAsync(of, slug, path, ct));
        var words = new ContentWords(body.DisplayText, body.Summary, body.Body, body.Language, body.Picture, fields, place);
        var item = (await save.CreateAsync(body.ContentType, words, author, ct: ct)).OrThrow(path);
        if (!body.Published)
            return;
        (await publish.PublishAsync(item, author, on: body.PublishedUtc is { } at && at < time.GetUtcNow() ? at : null, ct: ct)).OrThrow(path);
        foreach (var slug in body.OldSlugs ?? [])
            db.Add(new OldSlug { Type = item.Type, Slug = slug, ContentItemId = item.Id });
        foreach (var address in body.OldAddresses ?? [])
            db.Add(new OldAddress { Path = OldAddress.Fold(address), ContentItemId = item.Id });
        await db.SaveChangesAsync(ct);
    }

    private Task<bool> IsThereAsync(ContentBody body, Placement place, CancellationToken ct)
    {
        var slug = body.WantedSlug;
        var same = db.ItemsOfAnyState().Where(i => i.Type == body.ContentType);
        return body is { IsPublic: true, Published: true }
            ? same.AnyAsync(i => i.Slug == slug || db.Set<OldSlug>().Any(o => o.ContentItemId == i.Id && o.Slug == slug), ct)
            : same.AnyAsync(i => i.Title == body.DisplayText && i.AudienceId == place.AudienceId && i.CouncilId == place.CouncilId, ct);
    }

    private async Task<Placement> PlaceAsync(ContentBody body, IContentType type, string path, CancellationToken ct)
    {
        var group = body.Group is { } slug ? await GroupAsync(slug, path, ct) : null;
        var council = group?.CouncilId;
        if (body.Council is { } quartier)
            council = (await territory.CouncilAsync(quartier, zone.Today, ct) ?? throw Missing(path, $"there is no council in '{quartier}'")).Id;
        var audience = body.Audience switch
        {
            ContentBody.Public => Audience.Public.Id,
            ContentBody.OfCouncil => council!.Value,
            ContentBody.OfGroup => group!.Id,
            var circle => (await GroupAsync(circle, path, ct)).Id,
        };
        return new Placement(
            council, group?.Id, audience,
            PublishAt: body.PublishedUtc is { } at && at > time.GetUtcNow() ? at : null,
            ExpiresAt: body.ExpiresUtc,
            OnHome: body.IsPublic && (body.OnHome || (council is null && group is null)),
            body.OnPlace,
            body.CommentsOpen ?? type.OpensComments,
            body.Topics,
            body.Tags,
            body.WantedSlug);
    }

    private async Task<Group> GroupAsync(string slug, string path, CancellationToken ct) =>
        await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug, ct) ?? throw Missing(path, $"there is no group '{slug}'");

    private async Task<Guid> FindAsync(string type, string slug, string path, CancellationToken ct) =>
        await db.ItemsOfAnyState().Where(i => i.Type == type && i.Slug == slug).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct)
        ?? throw Missing(path, $"there is no {type} '{slug}' yet: what is referred to stands first");

    private static InvalidOperationException Missing(string path, string message) => new($"{path}: {message}");
}
