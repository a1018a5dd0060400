using CQ.Abstractions.People;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Controllers;

/// <summary>Folders of a library, for those who manage it.</summary>
[Admin]
[Route("admin/mediatheque/dossiers")]
[RequirePermission(nameof(Permissions.ManageMedia))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam)]
public sealed class FoldersController(CqDbContext db, MediaRights rights, SaveFolder save, INotifier notifier) : CqController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> Create(string? lieu, Guid? dans, CancellationToken ct) =>
        await rights.PlaceAsync(lieu, ct) is { MayManage: true } ? View("Edit", new FolderForm { Lieu = lieu, Dans = dans }) : NotFound();

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(FolderForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await rights.PlaceAsync(form.Lieu, ct) is not { MayManage: true } place)
            return NotFound();
        if (!ModelState.IsValid)
            return View("Edit", form);
        var added = await save.AddAsync(place, form.Name, form.Dans, ct);
        if (!added.Succeeded)
        {
            Refuse(added.Refusal);
            return View("Edit", form);
        }

        notifier.Success(T["Le dossier « {0} » est prêt.", added.Value.Name]);
        return Library(added.Value.CouncilId ?? added.Value.GroupId, added.Value.Id);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } folder ? View(new FolderForm { Name = folder.Name, Folder = folder }) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, FolderForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, ct) is not { } folder)
            return NotFound();
        form.Folder = folder;
        if (!ModelState.IsValid)
            return View(form);
        var renamed = await save.RenameAsync(folder, form.Name, ct);
        if (!renamed.Succeeded)
        {
            Refuse(renamed.Refusal);
            return View(form);
        }

        notifier.Success(T["Le dossier s’appelle maintenant « {0} ».", folder.Name]);
        return Library(folder.CouncilId ?? folder.GroupId, folder.Id);
    }

    [HttpPost("{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } folder)
            return NotFound();
        var removed = await save.RemoveAsync(folder, ct);
        if (!removed.Succeeded)
        {
            Refuse(removed.Refusal);
            return View(nameof(Edit), new FolderForm { Name = folder.Name, Folder = folder });
        }

        notifier.Success(T["Le dossier est retiré."]);
        return Library(folder.CouncilId ?? folder.GroupId, folder.ParentId);
    }

    private async Task<MediaFolder?> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<MediaFolder>().FirstOrDefaultAsync(f => f.Id == id, ct) is { } folder && rights.MayManage(folder) ? folder : null;

    private RedirectToActionResult Library(Guid? circle, Guid? folder) =>
        RedirectToAction(nameof(LibraryController.Index), "Library", new { lieu = circle?.ToString("D") ?? "secteur", dossier = folder });
}
