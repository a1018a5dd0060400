using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Import;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Publishing.Controllers;

/// <summary>Brings the contents of an old WordPress site: sent, checked without writing anything, confirmed, done.</summary>
[Admin]
[Route("admin/contenus/importer")]
[RequirePermission(nameof(ImportPermissions.ImportContent), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class ImportController(ImportRuns runs, IPeople people, ITerritoryDirectory territory, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FilledAsync(new ImportForm(), ct));

    [HttpPost("")]
    [ImportSizeGuard]
    [RequestSizeLimit(ImportLimits.Request)]
    public async Task<IActionResult> Index(ImportForm form, CancellationToken ct)
    {
        if (form.File is { Length: 0 })
            ModelState.AddModelError(nameof(form.File), T["Ce fichier est vide."]);
        if (form.File is { Length: > ImportLimits.Export })
            Refuse(new Refusal("Cet export dépasse {0} Mo. Exportez par année, ou demandez à la personne qui gère le serveur de l’importer par la ligne de commande.",
                nameof(form.File), ImportLimits.Export / ImportLimits.Megabyte));
        if (form.Uploads is { Length: > ImportLimits.Uploads })
            Refuse(new Refusal("Cette archive dépasse {0} Mo. Envoyez les années en plusieurs fois avec le même export : rien n’est importé deux fois.",
                nameof(form.Uploads), ImportLimits.Uploads / ImportLimits.Megabyte));
        if (!ModelState.IsValid)
            return View(await FilledAsync(form, ct));
        await using var export = form.File!.OpenReadStream();
        await using var uploads = form.Uploads is { Length: > 0 } archive ? archive.OpenReadStream() : null;
        var sent = await runs.SendAsync(form.File.FileName, export, uploads, new ImportOptions(await CouncilAsync(form.Place, ct), new Dictionary<string, Guid?>()), ct);
        if (!sent.Succeeded)
        {
            Refuse(sent.Refusal);
            return View(await FilledAsync(form, ct));
        }

        return RedirectToAction(nameof(Show), new { id = sent.Value.Id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await runs.FindAsync(id, ct) is { } run ? View(await FilledAsync(new ImportPage { Run = run }, ct)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, ImportPage page, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is not { } run)
            return NotFound();
        var places = new Dictionary<string, Guid?>();
        foreach (var choice in page.Choices.Where(c => c is { Category.Length: > 0 and <= 200, Place.Length: > 0 }).Take(ImportReport.TermsKept))
            places[choice.Category] = await CouncilAsync(choice.Place, ct);
        var confirmed = await runs.ConfirmAsync(run, new ImportOptions(await CouncilAsync(page.Place, ct), places), ct);
        if (!confirmed.Succeeded)
        {
            Refuse(confirmed.Refusal);
            page.Run = run;
            return View(await FilledAsync(page, ct));
        }

        notifier.Success(T["L’import a commencé. Vous pouvez quitter cette page : il continue sans vous."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost("{id:guid}/abandonner")]
    public async Task<IActionResult> Drop(Guid id, CancellationToken ct) =>
        await ActAsync(id, run => runs.DropAsync(run, ct), T["L’import est abandonné. Ce qui était déjà importé reste ; les fichiers envoyés sont effacés."], ct);

    [HttpPost("{id:guid}/reprendre")]
    public async Task<IActionResult> Resume(Guid id, CancellationToken ct) => await ActAsync(id, run => runs.ResumeAsync(run, ct), T["L’import reprend là où il s’était arrêté."], ct);

    private async Task<IActionResult> ActAsync(Guid id, Func<ImportRun, Task<Outcome<ImportRun>>> act, string success, CancellationToken ct)
    {
        if (await runs.FindAsync(id, ct) is not { } run)
            return NotFound();
        var acted = await act(run);
        if (acted.Succeeded)
            notifier.Success(success);
        else
            notifier.Warning(T[acted.Refusal.Text, acted.Refusal.Arguments]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<ImportForm> FilledAsync(ImportForm form, CancellationToken ct)
    {
        form.Places = await PlacesAsync(ct);
        var latest = await runs.LatestAsync(ct);
        var names = await people.NamesAsync([.. latest.Select(r => r.ById).Distinct()], ct);
        form.Runs = [.. latest.Select(r => new ImportRow(r, ImportReport.Parse(r.Report), names.GetValueOrDefault(r.ById, "")))];
        return form;
    }

    /// <summary>Nothing is typed twice: what was chosen when the file was sent, and what the names of categories give away, is chosen already.</summary>
    private async Task<ImportPage> FilledAsync(ImportPage page, CancellationToken ct)
    {
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        string Key(Guid? council) => councils.FirstOrDefault(c => c.Id == council)?.Slug ?? ImportForm.Sector;
        var options = ImportOptionsJson.Read(page.Run.Options);
        page.Report = ImportReport.Parse(page.Run.Report);
        page.Places = Places(councils);
        page.By = (await people.NamesAsync([page.Run.ById], ct)).GetValueOrDefault(page.Run.ById, "");
        if (page.Choices.Count == 0)
        {
            page.Place = Key(options.CouncilId);
            page.Choices = [.. page.Report.Categories.Select(c => new ImportChoice
            {
                Category = c.Slug, Place = options.Places.TryGetValue(c.Slug, out var chosen) ? Key(chosen) : c.Quartier.Length > 0 ? c.Quartier : null,
            })];
        }

        return page;
    }

    private async Task<IReadOnlyList<SelectListItem>> PlacesAsync(CancellationToken ct) => Places(await territory.CouncilsAsync(zone.Today, ct));

    private IReadOnlyList<SelectListItem> Places(IReadOnlyList<CouncilInfo> councils) =>
        [new(T["Le secteur entier"], ImportForm.Sector), .. councils.Select(c => new SelectListItem(c.NeighbourhoodName, c.Slug))];

    private async Task<Guid?> CouncilAsync(string? place, CancellationToken ct) =>
        place is null or ImportForm.Sector ? null : (await territory.CouncilAsync(place, zone.Today, ct))?.Id;
}
