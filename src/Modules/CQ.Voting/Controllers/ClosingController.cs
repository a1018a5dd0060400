using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Voting.Services;
using CQ.Voting.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.Controllers;

/// <summary>Where the coordination closes a vote before its deadline.</summary>
[Route("votes/{id:guid}/cloture")]
[RequirePermission(nameof(Permissions.CloseVotes))]
[Access(RoleNames.Coordination)]
public sealed class ClosingController(IVoteResults results, ReadVote read, CloseVote closeVote, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Close(Guid id, CancellationToken ct)
    {
        if (await results.FindAsync(id, ct) is not { } vote)
            return NotFound();
        if (vote.IsClosed)
            return RedirectToAction("Show", "Votes", new { id });
        return read.MayClose(vote) ? View(new ClosingPage(vote)) : Forbid();
    }

    [HttpPost("")]
    [ActionName(nameof(Close))]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken ct)
    {
        if (await results.FindAsync(id, ct) is not { } vote)
            return NotFound();
        if (!vote.IsClosed && !read.MayClose(vote))
            return Forbid();
        var closed = await closeVote.CloseAsync(id, ct);
        if (!closed.Succeeded)
        {
            Refuse(closed.Refusal);
            return View(nameof(Close), new ClosingPage(await results.FindAsync(id, ct) ?? vote));
        }

        notifier.Success(T["Le vote est clos. Le résultat est publié."]);
        return RedirectToAction("Show", "Votes", new { id });
    }
}
