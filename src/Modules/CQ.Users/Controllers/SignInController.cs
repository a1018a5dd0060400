using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using CQ.Users.Services.SignIn;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CQ.Users.Controllers;

/// <summary>Signing in, with its second step, and out.</summary>
[Route("compte")]
[EnableRateLimiting("accounts")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Anonymous)]
public sealed class SignInController(
    SignInWithPassword password,
    SignInWithCode second,
    SetUpSecondFactor setUp,
    SecondFactorProposal proposals,
    SetUpPasskeys setUpPasskeys,
    Passkeys passkeys,
    PendingSignIn pending,
    SessionCookie session,
    ReturnPaths paths,
    IViewer viewer,
    INotifier notifier) : CqController
{
    private const string Counted = "an attempt is counted although the page is shown again";

    [HttpGet("connexion")]
    public async Task<IActionResult> SignIn(string? retour, CancellationToken ct) =>
        viewer.IsSignedIn ? LocalRedirect(await paths.SafeAsync(retour, ct)) : View(new SignInForm { Retour = retour });

    [HttpPost("connexion")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        switch (await password.SignInAsync(form.Email, form.Password, ct))
        {
            case SignInStep.Done:
                return LocalRedirect(await paths.SafeAsync(form.Retour, ct));
            case SignInStep.Code:
                return RedirectToAction(nameof(Code), new { retour = ReturnPaths.Short(form.Retour) });
            case SignInStep.SetUpSecondFactor:
                return RedirectToAction(nameof(SetUp), new { retour = ReturnPaths.Short(form.Retour) });
            case SignInStep.Unconfirmed:
                ViewData["Unconfirmed"] = form.Email;
                Refuse(new Refusal("Votre adresse n’est pas encore confirmée. Cherchez notre message dans votre boîte, sans oublier les indésirables."));
                return View(form);
            default:
                Refuse(new Refusal("L’adresse ou le mot de passe ne convient pas. Après dix essais, il faut attendre quinze minutes."));
                return View(form);
        }
    }

    [HttpGet("connexion/code")]
    public async Task<IActionResult> Code(string? retour, CancellationToken ct) =>
        await second.PendingUserAsync(ct) is { TwoFactorEnabled: true } user ? await ShowCodeAsync(user, new SignInCodeForm { Retour = retour }, ct) : Late(retour);

    [HttpPost("connexion/code")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> Code(SignInCodeForm form, CancellationToken ct)
    {
        if (await second.PendingUserAsync(ct) is not { TwoFactorEnabled: true } user)
            return Late(form.Retour);
        if (!ModelState.IsValid)
            return await ShowCodeAsync(user, form, ct);
        if (await second.SignInAsync(user, form.Code, ct) == SignInStep.Done)
            return LocalRedirect(await paths.SafeAsync(form.Retour, ct));
        Refuse(new Refusal("Ce code ne convient pas. Après dix essais, il faut attendre quinze minutes.", nameof(form.Code)));
        return await ShowCodeAsync(user, form, ct);
    }

    [HttpPost("connexion/cle")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> Passkey(SignInPasskeyForm form, CancellationToken ct)
    {
        if (await second.PendingUserAsync(ct) is not { TwoFactorEnabled: true } user)
            return Late(form.Retour);
        if (await second.SignInAsync(user, form.Answer, ct) == SignInStep.Done)
            return LocalRedirect(await paths.SafeAsync(form.Retour, ct));
        ModelState.Clear();
        Refuse(new Refusal("Cette clé n’a pas été reconnue. Recommencez, ou tapez un code."));
        return await ShowCodeAsync(user, new SignInCodeForm { Retour = form.Retour }, ct);
    }

    /// <summary>One of this person's roles requires a second factor: it is set up before the session opens.</summary>
    [HttpGet("connexion/protection")]
    public async Task<IActionResult> SetUp(string? retour, CancellationToken ct) =>
        await second.PendingUserAsync(ct) is { TwoFactorEnabled: false } user ? await ShowSetUpAsync(user, new SecondFactorForm { Retour = retour }, ct) : Late(retour);

    [HttpPost("connexion/protection")]
    [OutsideBurst("the recovery codes are shown at once")]
    public async Task<IActionResult> SetUp(SecondFactorForm form, CancellationToken ct)
    {
        if (await second.PendingUserAsync(ct) is not { TwoFactorEnabled: false } user)
            return Late(form.Retour);
        if (!ModelState.IsValid)
            return await ShowSetUpAsync(user, form, ct);
        var codes = await setUp.EnableAsync(user, form.Proposal, form.Code, ct: ct);
        if (!codes.Succeeded)
        {
            Refuse(codes.Refusal);
            return await ShowSetUpAsync(user, form, ct);
        }

        pending.End();
        return View("RecoveryCodes", new RecoveryCodesPage(codes.Value, await paths.SafeAsync(form.Retour, ct)));
    }

    /// <summary>The same demand, answered with a passkey.</summary>
    [HttpGet("connexion/protection/cle")]
    public async Task<IActionResult> SetUpPasskey(string? retour, CancellationToken ct) =>
        await second.PendingUserAsync(ct) is { TwoFactorEnabled: false } user ? await ShowPasskeyAsync(user, new PasskeyForm { Retour = retour }) : Late(retour);

    [HttpPost("connexion/protection/cle")]
    [OutsideBurst("the recovery codes are shown at once")]
    public async Task<IActionResult> SetUpPasskey(PasskeyForm form, CancellationToken ct)
    {
        if (await second.PendingUserAsync(ct) is not { TwoFactorEnabled: false } user)
            return Late(form.Retour);
        if (!ModelState.IsValid)
            return await ShowPasskeyAsync(user, form);
        var codes = await setUpPasskeys.AddAsync(user, form.Answer, form.Name, null, ct);
        if (!codes.Succeeded)
        {
            Refuse(codes.Refusal);
            return await ShowPasskeyAsync(user, form);
        }

        pending.End();
        return View("RecoveryCodes", new RecoveryCodesPage(codes.Value, await paths.SafeAsync(form.Retour, ct)));
    }

    [HttpGet("deconnexion")]
    public new IActionResult SignOut() => View(viewer.IsSignedIn);

    [HttpPost("deconnexion")]
    [ActionName(nameof(SignOut))]
    public async Task<IActionResult> CloseSession(CancellationToken ct)
    {
        await session.CloseAsync(ct);
        notifier.Success(T["Votre session est fermée."]);
        return LocalRedirect("~/");
    }

    private async Task<ViewResult> ShowSetUpAsync(User user, SecondFactorForm form, CancellationToken ct)
    {
        var key = await SecondFactorForms.OfferAsync(this, proposals, user, form, ct);
        form.Key = key;
        form.IsDemanded = true;
        return View("SecondFactorSetUp", form);
    }

    private async Task<ViewResult> ShowCodeAsync(User user, SignInCodeForm form, CancellationToken ct)
    {
        form.Question = await passkeys.AskToUseAsync(user, ct);
        form.HasApplication = user.AuthenticatorKey is not null;
        return View(nameof(Code), form);
    }

    private async Task<ViewResult> ShowPasskeyAsync(User user, PasskeyForm form)
    {
        await SecondFactorForms.AskAsync(this, passkeys, user, form);
        form.IsDemanded = true;
        return View("PasskeySetUp", form);
    }

    private RedirectToActionResult Late(string? retour)
    {
        notifier.Information(T["Ce délai est passé. Connectez-vous de nouveau."]);
        return RedirectToAction(nameof(SignIn), new { retour = ReturnPaths.Short(retour) });
    }
}
