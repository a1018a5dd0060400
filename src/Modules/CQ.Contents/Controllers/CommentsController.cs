using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Contents.Services.Comments;
using CQ.Contents.ViewModels;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Controllers;

/// <summary>Says something below what is published, corrects it, takes it back, reports what breaks the rules, contests a decision.</summary>
[Route("commentaires")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CommentsController(
    CqDbContext db, CommentSubjects subjects, ReadComments read, WriteComment write, ReportComment report, ModerateComments moderate, IPeople people, IViewer viewer, INotifier notifier)
    : CqController
{
    [HttpGet("{kind}/{id:guid}")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Write(string kind, Guid id, [FromQuery(Name = "reponse")] Guid? answered, CancellationToken ct) =>
        await FillAsync(new CommentForm(), new SubjectRef(kind, id), answered, ct) is { } form ? View(form) : NotFound();

    [HttpPost("{kind}/{id:guid}")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Write(string kind, Guid id, [FromQuery(Name = "reponse")] Guid? answered, CommentForm form, CancellationToken ct)
    {
        if (await FillAsync(form, new SubjectRef(kind, id), answered, ct) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(form);
        var written = await write.WriteAsync(form.Subject, form.Body!, answered, ct);
        if (!written.Succeeded)
        {
            Refuse(written.Refusal);
            return View(form);
        }

        return Redirect($"{Url.Content(form.Subject.Path)}#commentaire-{written.Value.Id:D}");
    }

    /// <summary>One comment with all that answers it, where the page of the thing shows only the first answers.</summary>
    [HttpGet("{id:guid}/reponses")]
    [Access(RoleNames.Anonymous)]
    public async Task<IActionResult> Answers(Guid id, CancellationToken ct)
    {
        if (await read.FindAsync(id, ct) is not { ParentId: null } comment || await subjects.FindAsync(comment.Subject, ct) is not { } subject)
            return NotFound();
        var answers = await read.AnswersAsync(id, ct);
        var thread = new CommentThread(comment, answers, 0);
        var names = await people.NamesAsync([.. answers.Prepend(comment).Where(c => c.IsShown).Select(c => c.AuthorId).Distinct()], ct);
        return View(new CommentsPage(
            subject, new Page<CommentThread>([thread], null), answers.Count + 1, names, viewer.UserId,
            subject.IsOpen && viewer.Has(Permissions.WriteComments), viewer.Has(Permissions.ModerateComments), !viewer.IsSignedIn && subject.IsOpen));
    }

    [HttpGet("{id:guid}/corriger")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Correct(Guid id, CancellationToken ct) => await OwnAsync(id, ct) is var (comment, subject) && write.MayCorrect(comment)
        ? View("Write", new CommentForm { Subject = subject, Body = comment.Body, IsCorrection = true })
        : NotFound();

    [HttpPost("{id:guid}/corriger")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Correct(Guid id, CommentForm form, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not var (comment, subject))
            return NotFound();
        (form.Subject, form.IsCorrection) = (subject, true);
        if (!ModelState.IsValid)
            return View("Write", form);
        return Done(await write.CorrectAsync(comment, form.Body!, ct), subject, comment, T["Votre commentaire est corrigé."]) is { } done ? done : View("Write", form);
    }

    [HttpGet("{id:guid}/retirer")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> TakeBack(Guid id, CancellationToken ct) => await OwnAsync(id, ct) is var (comment, subject) ? View(new TakeBackPage(subject, comment)) : NotFound();

    [HttpPost("{id:guid}/retirer")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> TakeBackConfirmed(Guid id, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not var (comment, subject))
            return NotFound();
        return Done(await write.TakeBackAsync(comment, ct), subject, comment, T["Votre commentaire est retiré."]) is { } done
            ? done
            : View("TakeBack", new TakeBackPage(subject, comment));
    }

    /// <summary>Open to everyone, without an account too (Digital Services Act, article 16).</summary>
    [HttpGet("{id:guid}/signaler")]
    [Access(RoleNames.Anonymous)]
    public async Task<IActionResult> Report(Guid id, CancellationToken ct) => await ShownAsync(id, ct) is var (comment, subject)
        ? View(new ReportForm { Comment = comment, Subject = subject, IsNameless = !viewer.IsSignedIn })
        : NotFound();

    [HttpPost("{id:guid}/signaler")]
    [Access(RoleNames.Anonymous)]
    public async Task<IActionResult> Report(Guid id, ReportForm form, CancellationToken ct)
    {
        if (await ShownAsync(id, ct) is not var (comment, subject))
            return NotFound();
        (form.Comment, form.Subject, form.IsNameless) = (comment, subject, !viewer.IsSignedIn);
        if (!ModelState.IsValid)
            return View(form);
        return Done(await report.ReportAsync(comment, form.Rule!.Value, form.Text, form.Email, ct), subject, comment, T["Merci : l’équipe de modération va lire ce commentaire."]) is { } done
            ? done
            : View(form);
    }

    /// <summary>For the author of what was hidden, whether or not they still read the thing it stands below.</summary>
    [HttpGet("{id:guid}/contester")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Appeal(Guid id, CancellationToken ct) => await HiddenAsync(id, ct) is var (comment, hiding)
        ? View(new AppealForm { Comment = comment, Hiding = hiding })
        : NotFound();

    [HttpPost("{id:guid}/contester")]
    [SignedIn]
    [Access(RoleNames.Authenticated)]
    public async Task<IActionResult> Appeal(Guid id, AppealForm form, CancellationToken ct)
    {
        if (await HiddenAsync(id, ct) is not var (comment, hiding))
            return NotFound();
        (form.Comment, form.Hiding) = (comment, hiding);
        if (!ModelState.IsValid)
            return View(form);
        var appealed = await moderate.AppealAsync(comment, form.Text, ct);
        if (!appealed.Succeeded)
        {
            Refuse(appealed.Refusal);
            return View(form);
        }

        notifier.Success(T["Votre contestation est transmise : une autre personne vous répondra."]);
        return RedirectToAction(nameof(Appeal), new { id });
    }

    private async Task<CommentForm?> FillAsync(CommentForm form, SubjectRef reference, Guid? answered, CancellationToken ct)
    {
        if (await subjects.FindAsync(reference, ct) is not { IsOpen: true } subject)
            return null;
        form.Subject = subject;
        if (answered is not { } id)
            return form;
        if (await read.FindAsync(id, ct) is not { IsShown: true } comment || comment.Subject != reference)
            return null;
        (form.Answered, form.AnsweredName) = (comment, (await people.NamesAsync([comment.AuthorId], ct)).GetValueOrDefault(comment.AuthorId, ""));
        return form;
    }

    private async Task<(Comment Comment, CommentSubject Subject)?> ShownAsync(Guid id, CancellationToken ct) =>
        await read.FindAsync(id, ct) is { IsShown: true } comment && await subjects.FindAsync(comment.Subject, ct) is { } subject ? (comment, subject) : null;

    private async Task<(Comment Comment, CommentSubject Subject)?> OwnAsync(Guid id, CancellationToken ct) =>
        await ShownAsync(id, ct) is var (comment, subject) && comment.AuthorId == viewer.UserId ? (comment, subject) : null;

    private async Task<(Comment Comment, CommentHiding Hiding)?> HiddenAsync(Guid id, CancellationToken ct) =>
        await db.CommentsBy(viewer.RequireUserId()).FirstOrDefaultAsync(c => c.Id == id, ct) is { } comment && await moderate.HidingAsync(id, ct) is { } hiding ? (comment, hiding) : null;

    private RedirectResult? Done<T1>(Outcome<T1> outcome, CommentSubject subject, Comment comment, string said)
    {
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return null;
        }

        notifier.Success(said);
        return Redirect($"{Url.Content(subject.Path)}#commentaire-{comment.Id:D}");
    }
}
