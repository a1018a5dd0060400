using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.PersonalData;
using CQ.Users.Services.SignIn;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>One's own data: a copy in one action, and erasure (G3).</summary>
[Route("compte/donnees")]
[SignedIn]
[EnableRateLimiting("accounts")]
[StatementBudget(16)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
[NotKept("a personal-data export is made each time it is asked for")]
public sealed class MyDataController(
    CqDbContext db, IViewer viewer, INotifier notifier, ExportPersonalData export, EraseAccount erase, SessionCookie session) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var id = viewer.RequireUserId();
        var requests = await db.Set<PersonalDataRequest>().AsNoTracking()
            .Where(r => r.UserId == id).OrderByDescending(r => r.At).Take(20).ToListAsync(ct);
        return View(new MyDataPage(requests));
    }

    [HttpPost("")]
    [ActionName(nameof(Index))]
    [OutsideBurst("hands over a file")]
    public async Task<IActionResult> Download(CancellationToken ct) =>
        File(await export.ExportAsync(viewer.RequireUserId(), ct), "application/json", "mes-donnees.json");

    [HttpGet("effacement")]
    public IActionResult Erase() => View(new ConfirmPasswordForm());

    [HttpPost("effacement")]
    [OutsideBurst("a wrong password is counted although the page is shown again")]
    public async Task<IActionResult> Erase(ConfirmPasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await erase.EraseOwnAsync(viewer.RequireUserId(), form.CurrentPassword, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        await session.CloseAsync(ct);
        notifier.Success(T["Votre compte est effacé. Merci d’avoir pris part à la vie du quartier."]);
        return LocalRedirect("~/");
    }
}
