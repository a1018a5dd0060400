using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>What is done with an item as a whole: taken back, put away, removed, sent back to its author, shared as a preview.</summary>
[Admin]
[Route("admin/contenus/{id:guid}")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HandlingController(ContentDesk desk, ContentTypes types, SharePreview share, MergeTexts merges, IPeople people, INotifier notifier) : CqController
{
    [HttpPost("brouillon")]
    public Task<IActionResult> ToDraft(Guid id, long seen, CancellationToken ct) =>
        DoAsync(id, item => desk.ToDraftAsync(item, seen, ct), "« {0} » n’est plus publié : c’est de nouveau un brouillon.", ct);

    [HttpPost("archiver")]
    public Task<IActionResult> PutAway(Guid id, long seen, CancellationToken ct) =>
        DoAsync(id, item => desk.PutAwayAsync(item, seen, ct), "« {0} » est archivé. Vous le retrouverez avec le filtre « Archivés ».", ct);

    [HttpGet("supprimer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        return desk.May(ContentVerb.Delete, item) ? View(new HandlingPage(item, types.Get(item.Type), null)) : Forbid();
    }

    [HttpPost("supprimer")]
    public async Task<IActionResult> Remove(Guid id, long seen, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        if (!desk.May(ContentVerb.Delete, item))
            return Forbid();
        var removed = await desk.RemoveAsync(item, seen, ct);
        if (!removed.Succeeded)
        {
            Refuse(removed.Refusal == SaveContent.Overtaken ? Changed : removed.Refusal);
            if (await merges.ReloadAsync(id, ct) is not { } now)
                return NotFound();
            ModelState.Remove(nameof(seen));
            return View(new HandlingPage(now, types.Get(item.Type), null));
        }

        notifier.Success(T["« {0} » est supprimé.", item.Title]);
        return RedirectToAction("Index", "Desk");
    }

    [HttpGet("renvoyer")]
    public async Task<IActionResult> SendBack(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        return desk.May(ContentVerb.Publish, item) ? View(await SendBackPageAsync(new SendBackForm { Seen = item.Version }, item, ct)) : Forbid();
    }

    [HttpPost("renvoyer")]
    public async Task<IActionResult> SendBack(Guid id, SendBackForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        if (!desk.May(ContentVerb.Publish, item))
            return Forbid();
        if (ModelState.IsValid)
        {
            var sent = await desk.SendBackAsync(item, form.Word ?? "", form.Seen, ct);
            if (sent.Succeeded)
            {
                notifier.Success(T["Votre mot est envoyé. Le texte attend son autrice ou son auteur."]);
                return RedirectToAction("Index", "Desk", new { etat = "relecture" });
            }

            Refuse(sent.Refusal == SaveContent.Overtaken ? Changed : sent.Refusal);
            if (sent.Refusal == SaveContent.Overtaken && await merges.ReloadAsync(id, ct) is { } now)
            {
                (item, form.Seen) = (now, now.Version);
                ModelState.Remove(nameof(form.Seen));
            }
        }

        return View(await SendBackPageAsync(form, item, ct));
    }

    [HttpPost("apercus")]
    public async Task<IActionResult> Share(Guid id, int days, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var made = await share.CreateAsync(item, days, ct);
        if (made.Succeeded)
            TempData[EditorController.FreshPreview] = made.Value;
        else
            notifier.Warning(T[made.Refusal.Text, made.Refusal.Arguments]);
        return RedirectToAction("Edit", "Editor", new { id }, "apercus");
    }

    [HttpPost("apercus/{link:guid}/supprimer")]
    public async Task<IActionResult> Revoke(Guid id, Guid link, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var revoked = await share.RevokeAsync(item, link, ct);
        if (revoked.Succeeded)
            notifier.Success(T["Cette adresse d’aperçu ne montre plus rien."]);
        else
            notifier.Warning(T[revoked.Refusal.Text, revoked.Refusal.Arguments]);
        return RedirectToAction("Edit", "Editor", new { id }, "apercus");
    }

    private static readonly Refusal Changed = new("Quelqu’un a modifié ce contenu entre-temps. Relisez-le, puis recommencez.");

    private async Task<IActionResult> DoAsync(Guid id, Func<ContentItem, Task<Outcome<ContentItem>>> act, string said, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var done = await act(item);
        if (done.Succeeded)
        {
            notifier.Success(T[said, done.Value.Title]);
            return RedirectToAction("Edit", "Editor", new { id });
        }

        if (done.Refusal == ContentDesk.NotYours)
            return Forbid();
        // What was tried and refused must not be saved with the answer.
        await merges.ReloadAsync(id, ct);
        var refusal = done.Refusal == SaveContent.Overtaken ? Changed : done.Refusal;
        notifier.Warning(T[refusal.Text, refusal.Arguments]);
        return RedirectToAction("Edit", "Editor", new { id });
    }

    private async Task<SendBackForm> SendBackPageAsync(SendBackForm form, ContentItem item, CancellationToken ct)
    {
        form.Item = item;
        form.Type = types.Get(item.Type);
        form.AskedBy = item.ReviewAskedById is { } asked ? (await people.NamesAsync([asked], ct)).GetValueOrDefault(asked) : null;
        return form;
    }
}
