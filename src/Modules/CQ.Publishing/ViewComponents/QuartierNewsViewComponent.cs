using CQ.Contents.Services;
using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest public news of a quartier. One statement.</summary>
public sealed class QuartierNewsViewComponent(ReadItems items) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var rows = await items.PublicAsync(NewsType.TypeName, new ContentFilter(place.CouncilId), Shown, HttpContext.RequestAborted);
        return View(new PlaceNews(rows, new NewsFilter(place.Slug).ToPath()));
    }
}
