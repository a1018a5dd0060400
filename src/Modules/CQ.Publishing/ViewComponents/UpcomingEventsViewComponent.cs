using CQ.Abstractions.Tenants;
using CQ.Publishing.Services.Agenda;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The next events that stand on the sector's home. One statement.</summary>
public sealed class UpcomingEventsViewComponent(ReadAgenda agenda, ITenantCache cache) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync() => 
        View(await cache.UntilChangeAsync("home:events", ct => agenda.UpcomingAsync(new AgendaFilter(OnHome: true, OnlyPublic: true), Shown, ct: ct), HttpContext.RequestAborted));
}
