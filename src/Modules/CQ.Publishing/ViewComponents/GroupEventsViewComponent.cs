using CQ.Mvc.Blocks;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The next events of a group that the viewer may read. One statement; nothing where there is none.</summary>
public sealed class GroupEventsViewComponent(ReadAgenda agenda) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync(GroupHome place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(new PlaceEvents(place.Slug, await agenda.UpcomingAsync(new AgendaFilter(GroupId: place.GroupId), Shown, ct: HttpContext.RequestAborted)));
    }
}
