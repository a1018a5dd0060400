using System.Text;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Admin.Services;
using CQ.Admin.ViewModels;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CQ.Admin.Controllers;

/// <summary>The journal: who did what, when. Nothing can be changed here, by nobody.</summary>
[Admin]
[Route("admin/journal")]
[RequirePermission(nameof(Permissions.ViewAudit), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class AuditController(ReadAudit audit, ExportAudit export, IPeople people, ITenantTimeZone zone, CqDbContext db, AuditWords words)
    : CqController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(AuditSearch search, CancellationToken ct)
    {
        var filter = await FilterAsync(search, ct);
        var page = ModelState.IsValid
            ? await audit.PageAsync(filter, Cursor.Parse(search.After), PageSize, ct)
            : new Page<AuditLine>([], null);
        var name = filter.UserId is { } id ? (await people.NamesAsync([id], ct)).GetValueOrDefault(id) ?? words.FormerMember : null;
        return View(new AuditPage(search, filter.Bounded(zone.Today), name, page, AuditChoices.Kinds(db.Model, words), AuditChoices.Categories(words)));
    }

    [HttpGet("journal.csv")]
    [StatementBudget(20)]
    public async Task<IActionResult> Export(AuditSearch search, CancellationToken ct)
    {
        var filter = await FilterAsync(search, ct);
        if (!ModelState.IsValid)
            return RedirectToAction(nameof(Index), search.ToRoute());
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers[HeaderNames.ContentDisposition] = $"attachment; filename=\"journal-{zone.Today:yyyy-MM-dd}.csv\"";
        // The mark at the beginning is what makes spreadsheets read it as UTF-8.
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await export.WriteAsync(filter, writer, ct);
        return new EmptyResult();
    }

    private async Task<AuditFilter> FilterAsync(AuditSearch search, CancellationToken ct)
    {
        if (search is { From: { } from, Through: { } through } && through < from)
            ModelState.AddModelError(AuditKeys.Through, T["La fin de la période vient avant son début."]);
        var userId = search.UserId;
        if (!string.IsNullOrWhiteSpace(search.Person))
        {
            userId = await people.FindByEmailAsync(search.Person.Trim(), ct);
            if (userId is null)
                ModelState.AddModelError(AuditKeys.Person, T["Aucun compte n’a cette adresse électronique."]);
        }

        return new AuditFilter(userId, Blank(search.Kind), search.SubjectId, Blank(search.Category), search.From, search.Through);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
