using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Values;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Media.Controllers;

/// <summary>The libraries: the sector's, and those of the councils and groups where one may add. What a list shows, the viewer may read.</summary>
[Admin]
[Route("admin/mediatheque")]
[RequirePermission(nameof(Permissions.AddMedia))]
[StatementBudget(24)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
public sealed class LibraryController(
    MediaRights rights, FindFolder folders, ListMedia list, MoveMedia move, IMedia media, MediaStore store, ISiteSettings settings, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LibraryQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var places = await rights.PlacesAsync(ct);
        var place = query.Lieu is null ? places.FirstOrDefault(p => p.MayAdd) ?? places[0] : places.FirstOrDefault(p => p.Key == query.Lieu);
        if (place is null)
            return NotFound();
        var inside = await folders.OfAsync(place, ct);
        if (query.Dossier is not null && inside.All(f => f.Id != query.Dossier))
            return NotFound();
        var files = await list.PageAsync(place, query.Dossier, query.Q, query.Filter, Cursor.Parse(query.Apres), ct);
        var quota = (await settings.GetAsync<MediaSettings>(ct)).Quota();
        return View(new LibraryPage(query, places, place, inside, files, await store.UsedAsync(ct), quota));
    }

    [HttpPost("ranger")]
    public async Task<IActionResult> Move(string? lieu, Guid? dossier, Guid[] ids, Guid? vers, CancellationToken ct)
    {
        if (await rights.PlaceAsync(lieu, ct) is not { } place)
            return NotFound();
        var moved = await move.MoveAsync(place, ids, vers, ct);
        if (moved == 0)
            notifier.Warning(T["Aucun fichier n’a changé de dossier. Choisissez des fichiers que vous pouvez modifier."]);
        else
            notifier.Success(moved == 1 ? T["Un fichier a changé de dossier."] : T["{0} fichiers ont changé de dossier.", moved]);
        return RedirectToAction(nameof(Index), new { lieu = place.Key, dossier });
    }

    [HttpGet("ajouter")]
    public async Task<IActionResult> Add(string? lieu, Guid? dossier, CancellationToken ct) =>
        await FillAsync(new AddFilesForm { Lieu = lieu, Dossier = dossier, AudienceId = Audience.Public.Id }, ct) is { } form ? View(form) : NotFound();

    [HttpPost("ajouter")]
    [RequestSizeLimit(MediaLimits.Request)]
    [OutsideBurst("pictures are drawn anew while nobody holds a transaction; each file is added in one of its own, and those that are good stay")]
    public async Task<IActionResult> Add(AddFilesForm form, CancellationToken ct)
    {
        if (await FillAsync(form, ct) is not { } page)
            return NotFound();
        var files = form.Files ?? [];
        if (files.Count == 0)
            ModelState.AddModelError(nameof(form.Files), T["Choisissez un fichier."]);
        if (files.Count > MediaLimits.FilesAtOnce)
            ModelState.AddModelError(nameof(form.Files), T["Envoyez au plus {0} fichiers à la fois.", MediaLimits.FilesAtOnce]);
        if (form.Audiences.All(a => a.Id != form.AudienceId))
            ModelState.AddModelError(nameof(form.AudienceId), T["Choisissez qui peut voir ces fichiers."]);
        if (!ModelState.IsValid)
            return View(page);

        var (taken, refused) = (0, new List<string>());
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await media.UploadAsync(
                new NewMedia(file.FileName, content)
                {
                    CouncilId = form.Place.CouncilId,
                    GroupId = form.Place.GroupId,
                    FolderId = form.Dossier,
                    AudienceId = form.AudienceId,
                    // One sentence cannot describe two pictures.
                    AltText = files.Count == 1 ? form.AltText ?? "" : "",
                    IsDecorative = files.Count == 1 && form.IsDecorative,
                },
                ct);
            if (outcome.Succeeded)
                taken++;
            else
                refused.Add(Said(file.FileName, outcome.Refusal));
        }

        if (taken == 0)
        {
            foreach (var sentence in refused)
                ModelState.AddModelError(nameof(form.Files), sentence);
            return View(page);
        }

        notifier.Success(taken == 1 ? T["Le fichier est dans la médiathèque."] : T["{0} fichiers sont dans la médiathèque.", taken]);
        foreach (var sentence in refused)
            notifier.Warning(sentence);
        return RedirectToAction(nameof(Index), new { lieu = form.Place.Key, dossier = form.Dossier });
    }

    /// <summary>Files to put into a text: a page of its own, or what a dialog shows when a script asks for it.</summary>
    [HttpGet("choisir")]
    public async Task<IActionResult> Pick(string? q, string? apres, CancellationToken ct)
    {
        var page = new PickPage(q, await list.PickAsync(q, Cursor.Parse(apres), ct), true);
        return Request.Headers.ContainsKey("X-CQ-Fragment") ? PartialView("_Pick", page) : View(page);
    }

    private string Said(string fileName, Refusal refusal) =>
        T["« {0} » n’a pas été pris : {1}", MediaName.Clean(fileName, new FileType(MediaKind.Document, "", Path.GetExtension(fileName))), T[refusal.Text, refusal.Arguments].Value];

    private async Task<AddFilesForm?> FillAsync(AddFilesForm form, CancellationToken ct)
    {
        if (await rights.PlaceAsync(form.Lieu, ct) is not { MayAdd: true } place)
            return null;
        form.Place = place;
        form.Folders = await folders.OfAsync(place, ct);
        if (form.Folders.All(f => f.Id != form.Dossier))
            form.Dossier = null;
        form.Audiences = rights.AudiencesOf(place);
        return form;
    }
}
