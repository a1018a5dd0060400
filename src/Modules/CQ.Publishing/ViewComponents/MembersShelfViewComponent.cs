using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>Documents and pages of a quartier for its members, and for those of the viewer's groups there. Two statements.</summary>
public sealed class MembersShelfViewComponent(ReadDocuments documents, ReadPages pages) : ViewComponent
{
    private const int Shown = 6;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var ct = HttpContext.RequestAborted;
        return View(new PlaceShelf(
            await documents.PrivateAsync(place.CouncilId, Shown, ct),
            await pages.OfCouncilAsync(place.CouncilId, isPublic: false, ct),
            new DocumentFilter(place.Slug, Private: true).ToPath()));
    }
}
