using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Addresses;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.Addresses;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>
/// "Which quartier is mine?" (R77). Where somebody lives is their own business: the answer is computed, not kept, and neither the output cache nor the browser's
/// may hold it.
/// </summary>
[Route("mon-quartier")]
[Access(RoleNames.Anonymous)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[NotKept("the address that somebody types is used for the answer and for nothing else")]
public sealed class MyNeighbourhoodController(
    CqDbContext db, SearchAddresses search, ITerritoryMaps maps, ITerritoryDirectory directory, ISiteSettings settings, ITenantTimeZone zone) : CqController
{
    [HttpGet("")]
    [StatementBudget(20)]
    public async Task<IActionResult> Index(string? adresse, CancellationToken ct)
    {
        var asked = Cut(adresse);
        var answer = asked.Length == 0 ? null : await search.AnswerAsync(asked, ct);
        var hasBase = answer is null ? await db.Set<AddressExtract>().AnyAsync(e => e.InForce, ct) : answer.Kind != AddressAnswerKind.NoBase;
        var map = await maps.GetAsync(ct);
        if (answer is { Longitude: { } longitude, Latitude: { } latitude })
            map = map with { Highlight = answer.Slug, Mark = map.At(longitude, latitude) };
        var council = answer?.Slug is { } slug ? await directory.CouncilAsync(slug, zone.Today, ct) : null;
        return View(new MyNeighbourhoodPage(asked, hasBase, answer, map)
        {
            Council = council,
            ContactEmail = council?.ContactEmail ?? (await settings.GetAsync<SiteProfile>(ct)).ContactEmail,
        });
    }

    /// <summary>What the script offers while somebody types.</summary>
    [HttpGet("suggestions")]
    public async Task<IActionResult> Suggestions(string? q, CancellationToken ct) => Json(await search.SuggestAsync(Cut(q), ct));

    private static string Cut(string? text)
    {
        var trimmed = string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();
        return trimmed[..Math.Min(trimmed.Length, AddressQuery.MaximumLength)];
    }
}
