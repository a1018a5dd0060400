using CQ.Abstractions.People;
using CQ.Admin.Models;
using CQ.Admin.Services;
using CQ.Admin.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.Controllers;

/// <summary>Writes the texts of the footer, one at a time, in two languages, with a preview.</summary>
[Admin]
[Route("admin/textes")]
[RequirePermission(nameof(Permissions.ManageTexts), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class LegalTextsController(SectionEditor sections, SaveLegalText save, IViewer viewer, INotifier notifier)
    : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await sections.ReadAsync<LegalTexts>(ct));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct)
    {
        if (LegalPage.Find(slug) is not { } found)
            return NotFound();
        return await FormAsync(found, LegalTextForm.Of(found, await sections.ReadAsync<LegalTexts>(ct)), ct);
    }

    [HttpPost("{slug}")]
    public async Task<IActionResult> Edit(string slug, LegalTextForm form, string? act, CancellationToken ct)
    {
        if (LegalPage.Find(slug) is not { } found)
            return NotFound();
        if (act == LegalTextForm.Preview || !ModelState.IsValid)
            return await FormAsync(found, form, ct);
        var outcome = await save.ExecuteAsync(found, (form.French ?? "").Trim(), (form.English ?? "").Trim(), form.Status, form.Seen, ct);
        if (outcome.Succeeded)
        {
            notifier.Success(T["Le texte « {0} » est enregistré et visible sur le site.", T[found.Title]]);
            return RedirectToAction(nameof(Index));
        }

        Refuse(outcome.Refusal);
        var theirs = LegalTextForm.Of(found, await sections.ReadAsync<LegalTexts>(ct));
        (form.Theirs, form.Seen) = (theirs, theirs.Seen);
        ModelState.Remove(nameof(LegalTextForm.Seen));
        return await FormAsync(found, form, ct);
    }

    private async Task<IActionResult> FormAsync(LegalPage page, LegalTextForm form, CancellationToken ct)
    {
        form.Page = page;
        form.HistoryId = viewer.Has(Permissions.ViewAudit, GrantScope.Tenant) ? await sections.IdAsync<LegalTexts>(ct) : null;
        return View(nameof(Edit), form);
    }
}
