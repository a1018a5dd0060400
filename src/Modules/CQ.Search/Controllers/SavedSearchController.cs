using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Search.Services.Keeping;
using CQ.Search.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Search.Controllers;

/// <summary>The searches that somebody keeps, and whether they are written to about what is new.</summary>
[Route("compte/recherches")]
[SignedIn]
[Access(RoleNames.Authenticated)]
public sealed class SavedSearchController(KeepSearches searches, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await searches.MineAsync(ct));

    /// <param name="query">As in the address bar, from the question mark on.</param>
    [HttpPost("")]
    public async Task<IActionResult> Save(string? query, CancellationToken ct)
    {
        var address = SearchAddress.Parse(query);
        var saved = await searches.SaveAsync(address, ct);
        if (saved.Succeeded)
            notifier.Success(T["Recherche gardée. Nous vous écrirons quand un texte nouveau y répond, au plus une fois par jour."]);
        else
            notifier.Warning(T[saved.Refusal.Text, saved.Refusal.Arguments]);
        return saved.Succeeded ? LocalRedirect(Url.Content(address.ToPath())) : RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/alerte")]
    public async Task<IActionResult> Tell(Guid id, bool tell, CancellationToken ct)
    {
        if (!await searches.TellAsync(id, tell, ct))
            return NotFound();
        notifier.Success(tell ? T["Nous vous écrirons quand un texte nouveau y répond."] : T["Nous ne vous écrirons plus pour cette recherche."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        if (!await searches.RemoveAsync(id, ct))
            return NotFound();
        notifier.Success(T["Cette recherche n’est plus gardée."]);
        return RedirectToAction(nameof(Index));
    }
}
