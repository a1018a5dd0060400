using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Media.Models;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>The file of a document, and those that it had.</summary>
[Admin]
[Route("admin/documents/{id:guid}/fichier")]
[RequirePermission(nameof(Contents.Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
public sealed class DocumentFilesController(ContentDesk desk, DocumentFiles files, SaveContent save, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } item ? View(await FillAsync(new DocumentFileForm { Seen = item.Version }, item, ct)) : NotFound();

    [HttpPost("")]
    [OutsideBurst("the file is judged while nobody holds a transaction; the version is then written in one of its own")]
    [RequestSizeLimit(MediaLimits.Request)]
    public async Task<IActionResult> Edit(Guid id, DocumentFileForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, ct) is not { } item)
            return NotFound();
        if (!ModelState.IsValid || form.File is not { } file)
            return View(await FillAsync(form, item, ct));
        await using var content = file.OpenReadStream();
        var given = await files.GiveAsync(item, file.FileName, content, form.Seen, ct);
        if (!given.Succeeded)
        {
            Refuse(given.Refusal);
            return View(await FillAsync(form, item, ct));
        }

        notifier.Success(T["Le fichier est joint. Les lectrices et lecteurs le verront quand vous publierez."]);
        return LocalRedirect(Url.Content($"~/admin/contenus/{id}"));
    }

    private async Task<ContentItem?> FindAsync(Guid id, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { Type: DocumentType.TypeName } item && desk.May(ContentVerb.Edit, item) ? item : null;

    private async Task<DocumentFileForm> FillAsync(DocumentFileForm form, ContentItem item, CancellationToken ct)
    {
        (form.Item, form.Former) = (item, await files.ListAsync(item.Id, ct));
        form.Current = OwnFields.Read<DocumentFields>((await save.LatestAsync(item, ct)).Fields)?.FileId;
        return form;
    }
}
