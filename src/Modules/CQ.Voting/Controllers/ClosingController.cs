using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
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
    [OutsideBurst("Closing is a burst of its own: when a step that follows fails, all of it is undone and the page says so.")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken ct)
    {
        if (await results.FindAsync(id, ct) is not { } vote)
            return NotFound();
        if (!vote.IsClosed)
        {
            if (!read.MayClose(vote))
                return Forbid();
            if (await RefusalAsync(id, ct) is { } refusal)
            {
                Refuse(refusal);
                return View(nameof(Close), new ClosingPage(await results.FindAsync(id, ct) ?? vote));
            }

            notifier.Success(T["Le vote est clos. Le résultat est publié."]);
        }

        return RedirectToAction("Show", "Votes", new { id });
    }

    private async Task<Refusal?> RefusalAsync(Guid id, CancellationToken ct)
    {
        try
        {
            return (await closeVote.CloseAsync(id, ct)).Refusal;
        }
        catch (WorkflowFaultException)
        {
            return new Refusal("Le vote n’est pas clos : la suite du dossier a rencontré une erreur. Rien n’est perdu, l’administration est prévenue ; réessayez plus tard.");
        }
    }
}
