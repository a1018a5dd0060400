using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Voting.Services;
using CQ.Voting.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.Controllers;

/// <summary>Where an elector stays out of a vote, with a reason.</summary>
[Route("votes/{id:guid}/deport")]
[SignedIn]
[Access(RoleNames.AnimationTeam, RoleNames.BudgetCommittee, OwnOnly = true)]
public sealed class RecusalController(ReadBooth read, RecuseElector recuseElector, INotifier notifier, IViewer viewer) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Recuse(Guid id, CancellationToken ct)
    {
        if (await read.ReadAsync(id, new BallotForm(), ct) is not { } page)
            return NotFound();
        return read.MayEnter(page) ? View(new RecusalPage(page.Vote, page.Booth, new RecusalForm())) : Forbid();
    }

    [HttpPost("")]
    public async Task<IActionResult> Recuse(Guid id, [Bind(Prefix = nameof(RecusalPage.Form))] RecusalForm form, CancellationToken ct)
    {
        if (await read.ReadAsync(id, new BallotForm(), ct) is not { } page)
            return NotFound();
        if (!read.MayEnter(page))
            return Forbid();
        var view = new RecusalPage(page.Vote, page.Booth, form);
        if (!ModelState.IsValid)
            return View(view);
        var recused = await recuseElector.DeclareAsync(id, viewer.RequireUserId(), form.Reason!, ct);
        if (!recused.Succeeded)
        {
            Refuse(recused.Refusal with { Field = recused.Refusal.Field is { } field ? $"{nameof(RecusalPage.Form)}.{field}" : null });
            return View(view);
        }

        notifier.Success(T["Votre déport est enregistré : vous ne comptez plus dans le quorum de ce vote."]);
        return RedirectToAction("Show", "Votes", new { id });
    }
}
