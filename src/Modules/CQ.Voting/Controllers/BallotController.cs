using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Voting.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.Controllers;

/// <summary>
/// The booth of an elector: choose, read again, confirm, receipt. Open to those on the roll, the permission asked for their own body; someone whose term
/// ended meanwhile is told so instead of being shown a closed door.
/// </summary>
[Route("votes/{id:guid}")]
[SignedIn]
[Access(RoleNames.AnimationTeam, RoleNames.BudgetCommittee, OwnOnly = true)]
public sealed class BallotController(ReadBooth read, CastVote castVote, IViewer viewer) : CqController
{
    [HttpGet("bulletin")]
    public async Task<IActionResult> Cast(Guid id, CancellationToken ct)
    {
        if (await read.ReadAsync(id, new BallotForm(), ct) is not { } page)
            return NotFound();
        if (!read.MayEnter(page))
            return Forbid();
        return page.Booth.Standing == ElectorStanding.HasVoted ? RedirectToAction(nameof(Receipt), new { id }) : View(page);
    }

    [HttpPost("bulletin")]
    public async Task<IActionResult> Cast(Guid id, BallotForm form, CancellationToken ct)
    {
        if (await read.ReadAsync(id, form, ct) is not { } page)
            return NotFound();
        if (!read.MayEnter(page))
            return Forbid();
        if (!ModelState.IsValid || form.Step == BallotForm.Edit)
            return View(page);
        if (form.Step != BallotForm.Confirm)
            return VoteRefusals.For(page.Booth.Standing) is { } refusal ? Refused(page, refusal) : View("Review", page);

        var cast = await castVote.CastAsync(id, viewer.RequireUserId(), form.Choice!.Value, ct);
        return cast.Succeeded ? RedirectToAction(nameof(Receipt), new { id }) : Refused(page, cast.Refusal);
    }

    [HttpGet("recu")]
    public async Task<IActionResult> Receipt(Guid id, CancellationToken ct)
    {
        if (await read.ReadAsync(id, new BallotForm(), ct) is not { } page)
            return NotFound();
        if (!read.MayEnter(page))
            return Forbid();
        return page.Booth.Receipt is null ? RedirectToAction(nameof(Cast), new { id }) : View(page);
    }

    private ViewResult Refused(BallotPage page, Refusal refusal)
    {
        Refuse(refusal);
        return View(nameof(Cast), page);
    }
}
