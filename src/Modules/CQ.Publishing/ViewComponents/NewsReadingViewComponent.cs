using CQ.Contents.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>Draws a piece of news for its readers, and for who previews a draft (R182). Six statements at most.</summary>
public sealed class NewsReadingViewComponent(ReadFacts facts, ReadPicture pictures) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ContentReading reading) =>
        View(new DrawnItem(reading, await facts.ReadAsync(reading, HttpContext.RequestAborted), await pictures.OfAsync(reading, HttpContext.RequestAborted)));
}
