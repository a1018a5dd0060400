using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Services.Feeds;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>The secret address of one's own calendar: made, renewed, taken back. It is shown once.</summary>
[Route("compte/calendrier")]
[SignedIn]
[Access(RoleNames.Authenticated)]
[NotKept("a secret address is shown once")]
public sealed class CalendarTokenController(CalendarTokens tokens, ITenantUrls urls, INotifier notifier) : CqController
{
    private const string ShownOnce = "publishing.calendar";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        return View(new CalendarTokenPage(await tokens.MadeAtAsync(ct), TempData[ShownOnce] as string is { } token ? urls.Absolute($"/agenda/personnel/{token}.ics") : null));
    }

    [HttpPost("")]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> Renew(CancellationToken ct)
    {
        TempData[ShownOnce] = await tokens.RenewAsync(ct);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("retirer")]
    public async Task<IActionResult> Revoke(CancellationToken ct) => await tokens.MadeAtAsync(ct) is null ? RedirectToAction(nameof(Index)) : View();

    [HttpPost("retirer")]
    [ActionName(nameof(Revoke))]
    public async Task<IActionResult> RevokeNow(CancellationToken ct)
    {
        await tokens.RevokeAsync(ct);
        notifier.Success(T["Votre adresse ne mène plus nulle part."]);
        return RedirectToAction(nameof(Index));
    }
}
