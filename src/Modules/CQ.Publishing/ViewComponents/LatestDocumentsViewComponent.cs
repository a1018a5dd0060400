using CQ.Abstractions.Tenants;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest public documents of the sector and its quartiers. One statement.</summary>
public sealed class LatestDocumentsViewComponent(ReadDocuments documents, ITenantCache cache) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var rows = await cache.UntilChangeAsync("home:documents", ct => documents.PublicAsync(null, Shown, ct), HttpContext.RequestAborted);
        return View("~/Areas/CQ.Publishing/Views/Shared/Components/QuartierDocuments/Default.cshtml", new PlaceDocuments(rows, DocumentFilter.None.ToPath()));
    }
}
