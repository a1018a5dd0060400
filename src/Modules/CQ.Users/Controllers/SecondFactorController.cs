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
[NotKept("secrets and recovery codes are shown once")]
public sealed class SecondFactorController(
    CqDbContext db, IViewer viewer, INotifier notifier, SetUpSecondFactor service, SecondFactorProposal proposals, SecondFactorRule rule, SetUpPasskeys keys, Passkeys passkeys) : CqController
{
    private const string Counted = "a wrong password is counted although the page is shown again";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var user = await MeAsync(ct);
        return View(new SecondFactorPage(user.TwoFactorEnabled, await rule.IsRequiredForAsync(user.Id, ct), user.AuthenticatorKey is not null, user.RecoveryCodes.Length, await passkeys.OfAsync(user.Id, ct)));
    }

    [HttpGet("cles/nouvelle")]
    public async Task<IActionResult> AddPasskey(CancellationToken ct) => await ShowPasskeyAsync(await MeAsync(ct), new PasskeyForm());

    [HttpPost("cles/nouvelle")]
    [OutsideBurst("the recovery codes are shown at once")]
    public async Task<IActionResult> AddPasskey(PasskeyForm form, CancellationToken ct)
    {
        var user = await MeAsync(ct);
        if (!ModelState.IsValid)
            return await ShowPasskeyAsync(user, form);
        var codes = await keys.AddAsync(user, form.Answer, form.Name, form.CurrentPassword, ct);
        if (!codes.Succeeded)
        {
            Refuse(codes.Refusal);
            return await ShowPasskeyAsync(user, form);
        }

        if (codes.Value.Length > 0)
            return View("RecoveryCodes", new RecoveryCodesPage(codes.Value, "~/compte/double-verification"));
        notifier.Success(T["La clé « {0} » est ajoutée.", form.Name.Trim()]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("cles/{id:guid}/retirer")]
    public async Task<IActionResult> RemovePasskey(Guid id, CancellationToken ct) =>
        await PasskeyAsync(id, ct) is { } passkey ? View(new RemovePasskeyForm { Name = passkey.Name }) : NotFound();

    [HttpPost("cles/{id:guid}/retirer")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> RemovePasskey(Guid id, RemovePasskeyForm form, CancellationToken ct)
    {
        if (await PasskeyAsync(id, ct) is not { } passkey)
            return NotFound();
        form.Name = passkey.Name;
        if (!ModelState.IsValid)
            return View(form);
        if (await keys.RemoveAsync(await MeAsync(ct), passkey, form.CurrentPassword, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["La clé « {0} » est retirée.", passkey.Name]);
        return RedirectToAction(nameof(Index));
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

    private async Task<ViewResult> ShowPasskeyAsync(User user, PasskeyForm form)
    {
        await SecondFactorForms.AskAsync(this, passkeys, user, form);
        form.AsksPassword = user.TwoFactorEnabled;
        return View("PasskeySetUp", form);
    }

    private async Task<Passkey?> PasskeyAsync(Guid id, CancellationToken ct)
    {
        var me = viewer.RequireUserId();
        return await db.Set<Passkey>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.UserId == me, ct);
    }

    private Task<User> MeAsync(CancellationToken ct)
    {
        var id = viewer.RequireUserId();
        return db.Set<User>().SingleAsync(u => u.Id == id, ct);
    }
}
