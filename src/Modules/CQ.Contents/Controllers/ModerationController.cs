using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments;
using CQ.Contents.ViewModels;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Controllers;

/// <summary>Comments that wait for the moderators: reported ones, and hidden ones whose author contests it.</summary>
[Admin]
[Route("admin/moderation")]
[RequirePermission(nameof(Permissions.ModerateComments))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam)]
public sealed class ModerationController(
    CqDbContext db, ModerateComments moderate, CommentSubjects subjects, IPeople people, IViewer viewer, INotifier notifier) : CqController
{
    private const int Shown = 100;
    private const int StartLength = 120;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var reported = await moderate.Mine.AsNoTracking().Where(c => db.Set<CommentReport>().Any(r => r.CommentId == c.Id && r.HandledAt == null))
            .OrderBy(c => c.WrittenAt).Take(Shown)
            .Select(c => new
            {
                c.Id, c.Body, c.AuthorId,
                Reports = db.Set<CommentReport>().Count(r => r.CommentId == c.Id && r.HandledAt == null),
                Since = db.Set<CommentReport>().Where(r => r.CommentId == c.Id && r.HandledAt == null).Min(r => r.At),
            })
            .ToListAsync(ct);
        var contested = await moderate.Mine.AsNoTracking()
            .Join(db.Set<CommentHiding>().Where(h => h.AppealedAt != null && h.DecidedAt == null), c => c.Id, h => h.CommentId, (c, h) => new { c.Id, c.Body, c.AuthorId, h.AppealedAt })
            .OrderBy(c => c.AppealedAt).Take(Shown)
            .ToListAsync(ct);
        var names = await people.NamesAsync([.. reported.Select(c => c.AuthorId).Concat(contested.Select(c => c.AuthorId)).Distinct()], ct);
        return View(reported
            .Select(c => new ModerationRow(c.Id, Start(c.Body), names.GetValueOrDefault(c.AuthorId, "—"), c.Reports, false, c.Since))
            .Concat(contested.Select(c => new ModerationRow(c.Id, Start(c.Body), names.GetValueOrDefault(c.AuthorId, "—"), 0, true, c.AppealedAt!.Value)))
            .OrderBy(r => r.Since)
            .ToList());
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Decide(Guid id, CancellationToken ct) => await FillAsync(id, new ModerationForm(), ct) is { } form ? View(form) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Decide(Guid id, ModerationForm form, CancellationToken ct)
    {
        if (await FillAsync(id, form, ct) is null)
            return NotFound();
        if (form is { Decision: "masquer", Rule: null })
            ModelState.AddModelError(nameof(form.Rule), T["Choisissez la règle."]);
        if (!ModelState.IsValid)
            return View(form);
        var refusal = form.Decision switch
        {
            "masquer" => (await moderate.HideAsync(form.Comment, form.Rule!.Value, form.Text, ct)).Refusal,
            "garder" => (await moderate.KeepAsync(form.Comment, ct)).Refusal,
            "retablir" => (await moderate.DecideAsync(form.Comment, lift: true, form.Text, ct)).Refusal,
            "maintenir" => (await moderate.DecideAsync(form.Comment, lift: false, form.Text, ct)).Refusal,
            _ => new Refusal("Choisissez une décision."),
        };
        if (refusal is not null)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T[form.Decision switch
        {
            "masquer" => "Le commentaire est masqué. Son auteur reçoit vos raisons et peut les contester.",
            "garder" => "Le commentaire reste affiché. Les personnes qui l’ont signalé en sont informées.",
            "retablir" => "Le commentaire est de nouveau affiché. Son auteur reçoit votre réponse.",
            _ => "Le commentaire reste masqué. Son auteur reçoit votre réponse.",
        }]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<ModerationForm?> FillAsync(Guid id, ModerationForm form, CancellationToken ct)
    {
        if (await moderate.Mine.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } comment)
            return null;
        form.Comment = comment;
        form.Subject = await subjects.FindAsync(comment.Subject, ct);
        form.Author = (await people.NamesAsync([comment.AuthorId], ct)).GetValueOrDefault(comment.AuthorId, "—");
        form.Reports = await db.Set<CommentReport>().AsNoTracking().Where(r => r.CommentId == id && r.HandledAt == null).OrderBy(r => r.At).Take(Shown).ToListAsync(ct);
        form.Hiding = await moderate.HidingAsync(id, ct);
        form.HidByViewer = form.Hiding?.ById == viewer.UserId;
        return form;
    }

    private static string Start(string body) => body.Length <= StartLength ? body : body[..StartLength] + "…";
}
