using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc.Access;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Publishing.Controllers;

/// <summary>Pages that stay, each with its trail and the pages under it.</summary>
[Route("pages")]
[Access(RoleNames.Anonymous)]
public sealed class PagesController(
    ReadPages pages, ITerritoryDirectory territory, ReadContents contents, ContentTypes types, ContentRights rights, ReadItems items, ITenantUrls urls)
    : ItemController(contents, types, rights, items, urls)
{
    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(24)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var (item, answer) = await FindAsync(PageType.TypeName, slug, ct);
        if (item is null)
            return answer;
        var council = item.CouncilId is { } id ? await territory.CouncilAsync(id, ct) : null;
        var page = await PageAsync(ContentReading.Of(item), withNeighbours: false, ct);
        return View(new TreePage(page, await pages.AroundAsync(item.Id, ct), council?.NeighbourhoodName, council?.Slug));
    }
}
