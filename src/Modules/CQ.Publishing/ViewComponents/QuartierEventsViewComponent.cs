using CQ.Mvc.Blocks;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The next public events of a quartier. One statement.</summary>
public sealed class QuartierEventsViewComponent(ReadAgenda agenda) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(new PlaceEvents(place.Slug, await agenda.UpcomingAsync(new AgendaFilter(place.CouncilId, OnlyPublic: true), Shown, ct: HttpContext.RequestAborted)));
    }
}
