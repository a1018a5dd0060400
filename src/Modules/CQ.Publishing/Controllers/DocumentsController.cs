using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Controllers;

/// <summary>The archive (R112): the shelf by year, and the page of each document.</summary>
[Route("documents")]
[Access(RoleNames.Anonymous)]
public sealed class DocumentsController(
    ReadDocuments documents, CqDbContext db, ReadContents contents, ContentTypes types, ContentRights rights, ReadItems items, ITenantUrls urls)
    : ItemController(contents, types, rights, items, urls)
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(14)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = DocumentFilter.QuartierKey)] string? quartier,
        [FromQuery(Name = DocumentFilter.KindKey)] string? kind,
        [FromQuery(Name = DocumentFilter.YearKey)] string? year,
        [FromQuery(Name = DocumentFilter.GroupKey)] string? group,
        [FromQuery(Name = DocumentFilter.LevelKey)] string? level,
        [FromQuery(Name = "apres")] string? after,
        CancellationToken ct)
    {
        var list = await documents.ListAsync(DocumentFilter.Parse(quartier, kind, year, group, level), Cursor.Parse(after), ct);
        KeepOut(list.Page.Items.Select(i => i.AudienceId));
        return View(list);
    }

    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(24)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        var (item, answer) = await FindAsync(DocumentType.TypeName, slug, ct);
        if (item is null)
            return answer;
        var own = await db.Set<DocumentEntry>().AsNoTracking().Where(e => e.ContentItemId == item.Id)
            .Select(e => new DocumentFields { Kind = e.Kind, DatedOn = e.DatedOn, FileId = e.FileId }).FirstOrDefaultAsync(ct);
        return View(await PageAsync(ContentReading.Of(item, OwnFields.Write(own ?? new DocumentFields())), withNeighbours: true, ct));
    }
}
