using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.Services.Agenda;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Publishing.Controllers;

/// <summary>The news (R110): the list, and the page of each. Everyone sees what is for them, by the same addresses.</summary>
[Route("actualites")]
[Access(RoleNames.Anonymous)]
public sealed class NewsController(ReadNews news, ReadAgenda agenda, ReadContents contents, ContentTypes types, ContentRights rights, ReadItems items, ITenantUrls urls)
    : ItemController(contents, types, rights, items, urls)
{
    private const int Announced = 6;

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(14)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = NewsFilter.QuartierKey)] string? quartier,
        [FromQuery(Name = NewsFilter.TopicKey)] string? topic,
        [FromQuery(Name = NewsFilter.YearKey)] string? year,
        [FromQuery(Name = NewsFilter.TagKey)] string? tag,
        [FromQuery(Name = NewsFilter.GroupKey)] string? group,
        [FromQuery(Name = "apres")] string? after,
        CancellationToken ct)
    {
        var list = await news.ListAsync(NewsFilter.Parse(quartier, topic, year, tag, group), Cursor.Parse(after), ct);
        KeepOut(list.Page.Items.Select(i => i.AudienceId));
        return View(list);
    }

    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(24)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var (item, answer) = await FindAsync(NewsType.TypeName, slug, ct);
        if (item is null)
            return answer;
        var announced = await agenda.LeadingToAsync($"/actualites/{slug}", Announced, ct);
        KeepOut(announced.Select(e => e.AudienceId));
        return View(await PageAsync(ContentReading.Of(item), withNeighbours: true, ct) with { Announced = announced });
    }
}
