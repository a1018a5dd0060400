using CQ.Contents.Services;
using CQ.Mvc.Blocks;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>News and documents of a body, each marked with who reads it. Two statements.</summary>
public sealed class GroupPublicationsViewComponent(ReadItems items, ReadDocuments documents) : ViewComponent
{
    private const int Shown = 5;

    public async Task<IViewComponentResult> InvokeAsync(GroupHome place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var ct = HttpContext.RequestAborted;
        return View(new GroupShelf(
            await items.ListAsync(NewsType.TypeName, new ContentFilter(GroupId: place.GroupId), Shown, ct: ct),
            await documents.OfGroupAsync(place.GroupId, Shown, ct),
            new NewsFilter(Group: place.Slug).ToPath(),
            new DocumentFilter(Group: place.Slug).ToPath()));
    }
}
