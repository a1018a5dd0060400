using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Budgets.Controllers;

/// <summary>The accounts of the councils, for everybody.</summary>
[Route("budgets")]
[Access(RoleNames.Anonymous)]
public sealed class BudgetsController(
    IBudgetOverview overview, ITerritoryDirectory territory, ProjectNames projects, LedgerCsv csv, IPeople people, IViewer viewer, ITenantTimeZone zone) : CqController
{
    private const int PageSize = 20;

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Index([FromQuery(Name = "annee")] int? year, CancellationToken ct)
    {
        var years = await overview.YearsAsync(ct);
        var shown = year ?? await overview.ShownYearAsync(ct);
        if (year is not null && !years.Contains(year.Value))
            return NotFound();
        var councils = shown is { } y ? CouncilFigures.Of(await territory.CouncilsAsync(DayOf(y), ct), y, await overview.OfYearAsync(y, ct)) : [];
        return View(new BudgetsPage(await territory.SectorNameAsync(ct), shown, years, councils));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Newest(string slug, CancellationToken ct)
    {
        if (await overview.ShownYearAsync(ct) is not { } year || await territory.CouncilAsync(slug, DayOf(year), ct) is null)
            return NotFound();
        return RedirectToAction(nameof(Show), new { slug, year });
    }

    [HttpGet("{slug}/{year:int}")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Show(
        string slug, int year, [FromQuery(Name = "section")] string? section, [FromQuery(Name = "chiffre")] string? figure, [FromQuery(Name = "apres")] int? after, CancellationToken ct)
    {
        var years = await overview.YearsAsync(ct);
        if (!years.Contains(year) || await territory.CouncilAsync(slug, DayOf(year), ct) is not { } council)
            return NotFound();
        var only = BudgetWords.ParseSection(section);
        var makes = only is null ? null : BudgetWords.ParseFigure(figure);
        var views = new List<SectionView>();
        foreach (var budget in await overview.OfCouncilAsync(council.Id, year, ct))
        {
            if (only is null || budget.Section == only)
                views.Add(new SectionView(budget, await EntriesAsync(new EntryFilter(year, council.Id, budget.Section, makes), only is null ? null : after, ct)));
        }

        return View(new CouncilBudgetPage(council, year, years, only, makes, views));
    }

    [HttpGet("{slug}/{year:int}.csv")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Csv(string slug, int year, CancellationToken ct)
    {
        if (!(await overview.YearsAsync(ct)).Contains(year) || await territory.CouncilAsync(slug, DayOf(year), ct) is not { } council)
            return NotFound();
        var entries = await overview.EntriesAsync(new EntryFilter(year, council.Id), int.MaxValue, null, ct);
        return File(csv.Write(entries, await projects.OfAsync(entries.Select(e => e.Project), ct)), "text/csv; charset=utf-8", $"budget-{council.Slug}-{year}.csv");
    }

    [HttpGet("ecritures/{year:int}-{number:int}")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Entry(int year, int number, CancellationToken ct)
    {
        if (await overview.EntryAsync(new EntryNumber(year, number), ct) is not { } entry)
            return NotFound();
        var council = entry.CouncilId is { } id ? await territory.CouncilAsync(id, ct) : null;
        var project = entry.Project is { } subject && (await projects.OfAsync([subject], ct)).TryGetValue(subject, out var info) ? info : null;
        // Who wrote it is an internal matter; what binds the City is its act.
        var shows = council is not null && viewer.HasForCouncil(Permissions.FollowBudgets, council.Id);
        Guid[] who = shows ? [.. new[] { entry.PostedBy, entry.ProposedBy }.OfType<Guid>().Distinct()] : [];
        var mayCorrect = council is not null && entry is { Kind: not EntryKind.Correction, CorrectedBy: null }
            && viewer.HasForCouncil(Permissions.CorrectEntries, council.Id);
        return View(new EntryPage(entry, council, project, who.Length > 0 ? await people.NamesAsync(who, ct) : new Dictionary<Guid, string>(), shows, mayCorrect));
    }

    private async Task<EntryList> EntriesAsync(EntryFilter filter, int? after, CancellationToken ct)
    {
        var rows = await overview.EntriesAsync(filter, PageSize + 1, after, ct);
        var items = rows.Take(PageSize).ToList();
        return new EntryList(items, rows.Count > PageSize ? items[^1].Number : null, await projects.OfAsync(items.Select(e => e.Project), ct)) { Figure = filter.Figure };
    }

    // Councils as they stood at the end of that year, or stand today.
    private DateOnly DayOf(int year) => year < zone.Today.Year ? new DateOnly(year, 12, 31) : zone.Today;
}
