using CQ.Abstractions.People;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Controllers;

/// <summary>One library file: its words, its readers, where it is used, another in its place, its end.</summary>
[Admin]
[Route("admin/mediatheque/fichiers/{id:guid}")]
[RequirePermission(nameof(Permissions.AddMedia))]
[StatementBudget(24)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
public sealed class LibraryFilesController(
    CqDbContext db,
    MediaRights rights,
    FindFolder folders,
    WhereUsed whereUsed,
    IPeople people,
    ITerritoryDirectory territory,
    EditMedia edit,
    ReplaceMedia replace,
    RemoveMedia remove,
    RetryMedia retry,
    INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } file ? View(await FillAsync(FileForm.Of(file), file, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(Guid id, FileForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await ChangeableAsync(id, ct) is not { } file)
            return NotFound();
        if (ModelState.IsValid)
        {
            var words = new FileWords(form.Name, form.AltText, form.IsDecorative, form.Caption, form.Credit, form.FolderId, form.AudienceId);
            var edited = await edit.EditAsync(id, words, form.Seen, ct);
            if (edited.Succeeded)
            {
                notifier.Success(T["« {0} » est enregistré.", edited.Value.Name]);
                return RedirectToAction(nameof(LibraryController.Index), "Library", Place(edited.Value));
            }

            Refuse(edited.Refusal);
            if (edited.Refusal == EditMedia.Overtaken && await FindAsync(id, ct) is { } now)
            {
                (file, form.Seen) = (now, now.Version);
                ModelState.Remove(nameof(form.Seen));
            }
        }

        return View(await FillAsync(form, file, ct));
    }

    [HttpGet("remplacer")]
    public async Task<IActionResult> Replace(Guid id, CancellationToken ct) =>
        await ChangeableAsync(id, ct) is { } file ? View(new ReplaceForm { File = file, Seen = file.Version }) : NotFound();

    [HttpPost("remplacer")]
    [RequestSizeLimit(MediaLimits.Request)]
    [OutsideBurst("a picture is drawn anew while nobody holds a transaction; the bytes are then swapped in one of their own")]
    public async Task<IActionResult> Replace(Guid id, ReplaceForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await ChangeableAsync(id, ct) is not { } file)
            return NotFound();
        form.File = file;
        if (form.Content is null)
        {
            ModelState.AddModelError(nameof(form.Content), T["Choisissez un fichier."]);
            return View(form);
        }

        await using var content = form.Content.OpenReadStream();
        var replaced = await replace.ReplaceAsync(id, form.Content.FileName, content, form.Seen, ct);
        if (replaced.Succeeded)
        {
            notifier.Success(T["« {0} » a un nouveau contenu. Son adresse n’a pas changé.", replaced.Value.Name]);
            return RedirectToAction(nameof(Edit), new { id });
        }

        Refuse(replaced.Refusal with { Field = nameof(form.Content) });
        return View(form);
    }

    [HttpGet("retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        await ChangeableAsync(id, ct) is { } file ? View(await FillAsync(FileForm.Of(file), file, ct)) : NotFound();

    [HttpPost("retirer")]
    public async Task<IActionResult> Remove(Guid id, long seen, CancellationToken ct)
    {
        if (await ChangeableAsync(id, ct) is not { } file)
            return NotFound();
        var removed = await remove.RemoveAsync(id, seen, ct);
        if (!removed.Succeeded)
        {
            Refuse(removed.Refusal);
            ModelState.Remove(nameof(seen));
            return View(await FillAsync(FileForm.Of(await FindAsync(id, ct) ?? file), file, ct));
        }

        notifier.Success(T["« {0} » n’est plus dans la médiathèque.", file.Name]);
        return RedirectToAction(nameof(LibraryController.Index), "Library", Place(file));
    }

    [HttpPost("reessayer")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken ct)
    {
        if (await ChangeableAsync(id, ct) is null)
            return NotFound();
        await retry.RetryAsync(id, ct);
        notifier.Information(T["Le travail sur ce fichier recommence. Rechargez la page dans un instant."]);
        return RedirectToAction(nameof(Edit), new { id });
    }

    private Task<MediaFile?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.OwnerKind == null, ct);

    // What one may read but not change has a page, and no forms.
    private async Task<MediaFile?> ChangeableAsync(Guid id, CancellationToken ct) => await FindAsync(id, ct) is { } file && rights.MayChange(file) ? file : null;

    private static object Place(MediaFile file) => new { lieu = (file.CouncilId ?? file.GroupId)?.ToString("D") ?? "secteur", dossier = file.FolderId };

    private async Task<FileForm> FillAsync(FileForm form, MediaFile file, CancellationToken ct)
    {
        (form.File, form.MayChange) = (file, rights.MayChange(file));
        var name = file.CouncilId is { } council ? (await territory.CouncilAsync(council, ct))?.Name : file.GroupId is { } group ? (await territory.GroupAsync(group, ct))?.Name : null;
        var place = new MediaPlace(MediaRights.ScopeOf(file.CouncilId, file.GroupId), name ?? "", form.MayChange, form.MayChange);
        form.Folders = await folders.OfAsync(place, ct);
        form.Audiences = rights.AudiencesOf(place);
        (form.UsedBy, form.UsedElsewhere) = await whereUsed.OfAsync(file.Id, ct);
        if (file.UploadedBy is { } by)
            form.Sender = (await people.NamesAsync([by], ct)).GetValueOrDefault(by, "");
        return form;
    }
}
