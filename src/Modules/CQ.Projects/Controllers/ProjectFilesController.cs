using CQ.Abstractions.People;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>
/// Adds pictures and documents to a project, for its bearer while it is being written or completed, and for those who follow it. To everybody else the page
/// is not there.
/// </summary>
[Route("projets/{id:guid}/fichiers")]
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[StatementBudget(20)]
[Access(RoleNames.Authenticated)]
public sealed class ProjectFilesController(ProjectFiles files, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) => await files.FindAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    [RequestSizeLimit(MediaLimits.Request)]
    [OutsideBurst("a picture is drawn anew while nobody holds a transaction; the file is then added in one of its own")]
    public async Task<IActionResult> Index(Guid id, [Bind(Prefix = "Form")] ProjectFileForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await files.FindAsync(id, ct) is not { } page)
            return NotFound();
        page = page with { Form = form };
        if (form.Content is null)
            ModelState.AddModelError("Form.Content", T["Choisissez un fichier."]);
        if (!ModelState.IsValid)
            return View(page);
        await using var content = form.Content!.OpenReadStream();
        var added = await files.AddAsync(id, new NewMedia(form.Content.FileName, content) { AltText = form.AltText ?? "", Caption = form.Caption ?? "" }, ct);
        if (!added.Succeeded)
        {
            Refuse(added.Refusal with { Field = "Form.Content" });
            return View(page);
        }

        notifier.Success(T["« {0} » est ajouté au projet.", added.Value.Name]);
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost("{file:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, Guid file, CancellationToken ct)
    {
        if (!await files.RemoveAsync(id, file, ct))
            return NotFound();
        notifier.Success(T["Le fichier est retiré du projet."]);
        return RedirectToAction(nameof(Index), new { id });
    }
}
