using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Notices;
using CQ.Users.Services.Accounts;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CQ.Users.Controllers;

/// <summary>Opening an account and confirming its address.</summary>
[Route("compte")]
[EnableRateLimiting("accounts")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Anonymous)]
public sealed class RegistrationController(RegisterAccount register, ConfirmAddress confirm, INotifier notifier) : CqController
{
    [HttpGet("inscription")]
    public IActionResult Register() => View(new RegistrationForm());

    [HttpPost("inscription")]
    public async Task<IActionResult> Register(RegistrationForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        var registration = new Registration(form.DisplayName, form.Email, form.Password, form.IsFifteenOrOlder);
        if (await register.RegisterAsync(registration, ct) is not { } refusal)
            return RedirectToAction(nameof(Sent));
        Refuse(refusal);
        return View(form);
    }

    /// <summary>The same page whether or not the address had an account.</summary>
    [HttpGet("inscription/envoyee")]
    public IActionResult Sent() => View();

    [HttpGet("confirmation")]
    public IActionResult Confirm(LinkForm form) => View(form);

    [HttpPost("confirmation")]
    [ActionName(nameof(Confirm))]
    public async Task<IActionResult> ConfirmNow(LinkForm form, CancellationToken ct)
    {
        if (await confirm.ConfirmAsync(form.PersonId, form.Code, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Votre adresse est confirmée. Vous pouvez vous connecter."]);
        return RedirectToAction(nameof(SignInController.SignIn), "SignIn");
    }

    [HttpGet("confirmation/renvoyer")]
    public IActionResult Resend() => View(new EmailForm());

    [HttpPost("confirmation/renvoyer")]
    public async Task<IActionResult> Resend(EmailForm form, CancellationToken ct)
    {
        if (EmailAddress.Check(form.Email, nameof(form.Email)) is { } refusal && ModelState.IsValid)
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View(form);
        await confirm.SendAgainAsync(form.Email, ct);
        return RedirectToAction(nameof(Sent));
    }
}
