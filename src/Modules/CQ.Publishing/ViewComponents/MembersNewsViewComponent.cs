using CQ.Contents.Services;
using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>News of a quartier for its council's members, and for those of the viewer's groups there. One statement.</summary>
public sealed class MembersNewsViewComponent(ReadItems items) : ViewComponent
{
    private const int Shown = 6;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var rows = await items.PrivateAsync(NewsType.TypeName, new ContentFilter(place.CouncilId), Shown, HttpContext.RequestAborted);
        return View(new PlaceNews(rows, new NewsFilter(place.Slug).ToPath()));
    }
}
