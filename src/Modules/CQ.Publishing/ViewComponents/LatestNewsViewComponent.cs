using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest news of the sector's home: its own, and those of the quartiers that stand there (R108). One statement.</summary>
public sealed class LatestNewsViewComponent(ReadItems items, ContentTypes types, ContentRights rights, ITenantCache cache) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var rows = await cache.UntilChangeAsync("home:news", ct => items.PublicAsync(NewsType.TypeName, new ContentFilter(OnHome: true), Shown, ct), HttpContext.RequestAborted);
        var news = types.Get(NewsType.TypeName);
        return View(new PlaceNews(rows, "~/actualites", rights.MayAnywhere(ContentVerb.Edit, news) ? $"~/admin/contenus/nouveau/{news.Segment}" : null));
    }
}
