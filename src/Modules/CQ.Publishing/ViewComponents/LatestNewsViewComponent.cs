using CQ.Contents.Services;
using CQ.Publishing.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The latest news of the sector's home: its own, and those of the quartiers that stand there (R108). One statement.</summary>
public sealed class LatestNewsViewComponent(ReadItems items) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View(await items.PublicAsync(NewsType.TypeName, new ContentFilter(OnHome: true), Shown, HttpContext.RequestAborted));
}
