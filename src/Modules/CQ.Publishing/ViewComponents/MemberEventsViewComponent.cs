using CQ.Mvc.Blocks;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The next events for members alone. One statement; nothing where there is none.</summary>
public sealed class MemberEventsViewComponent(ReadAgenda agenda) : ViewComponent
{
    private const int Shown = 6;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(new PlaceEvents(place.Slug, await agenda.UpcomingAsync(new AgendaFilter(place.CouncilId, OnlyPrivate: true), Shown, ct: HttpContext.RequestAborted)));
    }
}
