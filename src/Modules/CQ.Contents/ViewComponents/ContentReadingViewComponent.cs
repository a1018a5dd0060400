using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.ViewComponents;

/// <summary>Draws an item of any type for readers: what it is and whose, title, summary, the type's own fields, date, author and text (R182). Two statements at most.</summary>
public sealed class ContentReadingViewComponent(ContentTypes types, TypeTexts texts, ITerritoryDirectory territory, IPeople people) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ContentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var ct = HttpContext.RequestAborted;
        var type = types.Get(reading.Item.Type);
        var place = reading.Words.Placement switch
        {
            { GroupId: { } group } => (await territory.GroupAsync(group, ct))?.Name,
            { CouncilId: { } council } => (await territory.CouncilAsync(council, ct))?.NeighbourhoodName,
            _ => null,
        };
        var author = (await people.NamesAsync([reading.Item.AuthorId], ct)).GetValueOrDefault(reading.Item.AuthorId);
        var facts = type.Describe(reading.Words.Fields).Where(f => f.Text.Length > 0).Select(f => f with { Label = texts.Say(type, f.Label) }).ToList();
        return View(new ReadingPage(
            reading.Words, place is null ? texts.Label(type) : $"{texts.Label(type)} · {place}", author, reading.IsPreview ? null : reading.Item.PublishedAt, facts, reading.HeadingLevel));
    }
}
