using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest public documents of a quartier. One statement.</summary>
public sealed class QuartierDocumentsViewComponent(ReadDocuments documents) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(new PlaceDocuments(await documents.PublicAsync(place.CouncilId, Shown, HttpContext.RequestAborted), new DocumentFilter(place.Slug).ToPath()));
    }
}
