using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>What the pages of all types share: an item by its address, by an address it had, and who may keep a copy of the page.</summary>
public abstract class ItemController(ReadContents contents, ContentTypes types, ContentRights rights, ReadItems items, ITenantUrls urls) : CqController
{
    /// <summary>The item; or, where there is none that the viewer may read, the answer: its new address, else that there is nothing.</summary>
    protected async Task<(ContentItem? Item, IActionResult Answer)> FindAsync(string type, string slug, CancellationToken ct)
    {
        if (await contents.FindAsync(type, slug, ct) is { } item)
        {
            KeepOut(item.AudienceId);
            return (item, NotFound());
        }

        if (await contents.MovedToAsync(type, slug, ct) is not { } now)
            return (null, NotFound());
        Response.Headers.CacheControl = "no-store";
        return (null, RedirectPermanent(Url.Content(types.PathOf(type, now))));
    }

    /// <summary>What is not for everyone stays out of every cache, the browser's too: the next person at this screen may be somebody else.</summary>
    protected void KeepOut(params IEnumerable<Guid> audiences)
    {
        if (audiences.Any(a => a != Audience.Public.Id))
            Response.Headers.CacheControl = "no-store";
    }

    protected async Task<ItemPage> PageAsync(ContentReading reading, bool withNeighbours, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var item = reading.Item;
        var (newer, older) = withNeighbours ? await items.NeighboursAsync(item, ct) : (null, null);
        var address = urls.Absolute(types.PathOf(item.Type, item.Slug!)[1..]);
        return new ItemPage(reading, address, newer, older, rights.May(ContentVerb.Edit, item));
    }
}
