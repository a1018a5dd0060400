using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest public news of a quartier. One statement.</summary>
public sealed class QuartierNewsViewComponent(ReadItems items, ContentTypes types, ContentRights rights) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var rows = await items.PublicAsync(NewsType.TypeName, new ContentFilter(place.CouncilId), Shown, HttpContext.RequestAborted);
        var news = types.Get(NewsType.TypeName);
        var write = rights.MayPlace(ContentVerb.Edit, news, place.CouncilId, null, Audience.Public.Id)
            ? $"~/admin/contenus/nouveau/{news.Segment}?lieu={PlaceChoice.KeyOf(place.CouncilId, null, onHome: false, onPlace: true)}"
            : null;
        return View(new PlaceNews(rows, new NewsFilter(place.Slug).ToPath(), write));
    }
}
