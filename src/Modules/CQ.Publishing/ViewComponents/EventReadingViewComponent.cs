using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.ViewComponents;

/// <summary>Draws an event for readers, on its page and in previews: date as a calendar leaf, when, where, who, text; never the link for taking part from afar. Two statements.</summary>
public sealed class EventReadingViewComponent(ITerritoryDirectory territory, IPeople people, ITenantTimeZone zone, IStringLocalizer<Texts> T) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ContentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var ct = HttpContext.RequestAborted;
        var plan = EventForm.FromJson(reading.Words.Fields) is { } form && EventRules.Plan(form, zone.Zone) is { Succeeded: true } read ? read.Value : null;
        var organiser = reading.Words.Placement switch
        {
            { GroupId: { } group } => (await territory.GroupAsync(group, ct))?.Name,
            { CouncilId: { } council } => (await territory.CouncilAsync(council, ct))?.Name,
            _ => (await people.NamesAsync([reading.Item.AuthorId], ct)).GetValueOrDefault(reading.Item.AuthorId),
        };
        var kicker = plan is null ? T["Agenda"].Value : T[EventLabels.Of(plan.Kind)].Value;
        var next = plan?.Occurrences(zone.Zone).FirstOrDefault(o => o.EndsAt > zone.Now);
        return View(new EventReadingPage(
            reading, plan, next is null ? plan?.Times : plan!.Times with { StartDay = next.Day, EndDay = plan.Times.HasEnd ? next.LastDay : next.Day }, kicker, organiser));
    }
}
