using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using CQ.Users.Services.SignIn;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>One's own second factor.</summary>
[Route("compte/double-verification")]
[SignedIn]
[EnableRateLimiting("accounts")]
[StatementBudget(16)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public sealed class SecondFactorController(
    CqDbContext db, IViewer viewer, INotifier notifier, SetUpSecondFactor service, SecondFactorProposal proposals, SecondFactorRule rule) : CqController
{
    private const string Counted = "a wrong password is counted although the page is shown again";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var user = await MeAsync(ct);
        return View(new SecondFactorPage(user.TwoFactorEnabled, await rule.IsRequiredForAsync(user.Id, ct), user.RecoveryCodes.Length));
    }

    [HttpGet("activer")]
    public async Task<IActionResult> SetUp(CancellationToken ct) => await ShowAsync(await MeAsync(ct), new SecondFactorForm(), ct);

    [HttpPost("activer")]
    [OutsideBurst("the recovery codes are shown at once")]
    public async Task<IActionResult> SetUp(SecondFactorForm form, CancellationToken ct)
    {
        var user = await MeAsync(ct);
        if (!ModelState.IsValid)
            return await ShowAsync(user, form, ct);
        var codes = await service.EnableAsync(user, form.Proposal, form.Code, form.CurrentPassword, ct);
        if (codes.Succeeded)
            return View("RecoveryCodes", new RecoveryCodesPage(codes.Value, "~/compte/double-verification"));
        Refuse(codes.Refusal);
        return await ShowAsync(user, form, ct);
    }

    [HttpGet("codes")]
    public IActionResult Renew() => View(new ConfirmPasswordForm());

    [HttpPost("codes")]
    [OutsideBurst("the recovery codes are shown at once")]
    public async Task<IActionResult> Renew(ConfirmPasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        var codes = await service.RenewCodesAsync(await MeAsync(ct), form.CurrentPassword, ct);
        if (codes.Succeeded)
            return View("RecoveryCodes", new RecoveryCodesPage(codes.Value, "~/compte/double-verification"));
        Refuse(codes.Refusal);
        return View(form);
    }

    [HttpGet("retirer")]
    public IActionResult Remove() => View(new ConfirmPasswordForm());

    [HttpPost("retirer")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> Remove(ConfirmPasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await service.DisableAsync(await MeAsync(ct), form.CurrentPassword, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["La double vérification est retirée."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<ViewResult> ShowAsync(User user, SecondFactorForm form, CancellationToken ct)
    {
        form.Key = await SecondFactorForms.OfferAsync(this, proposals, user, form, ct);
        form.AsksPassword = user.TwoFactorEnabled;
        return View("SecondFactorSetUp", form);
    }

    private Task<User> MeAsync(CancellationToken ct)
    {
        var id = viewer.RequireUserId();
        return db.Set<User>().SingleAsync(u => u.Id == id, ct);
    }
}
