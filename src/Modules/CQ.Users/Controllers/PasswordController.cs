using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Notices;
using CQ.Users.Services.Accounts;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CQ.Users.Controllers;

/// <summary>A forgotten password.</summary>
[Route("compte")]
[EnableRateLimiting("accounts")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Anonymous)]
public sealed class PasswordController(ChooseNewPassword passwords, INotifier notifier) : CqController
{
    [HttpGet("mot-de-passe-oublie")]
    public IActionResult Forgot() => View(new EmailForm());

    [HttpPost("mot-de-passe-oublie")]
    public async Task<IActionResult> Forgot(EmailForm form, CancellationToken ct)
    {
        if (EmailAddress.Check(form.Email, nameof(form.Email)) is { } refusal && ModelState.IsValid)
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View(form);
        await passwords.SendLinkAsync(form.Email, ct);
        return RedirectToAction(nameof(Sent));
    }

    /// <summary>The same page whether or not the address has an account.</summary>
    [HttpGet("mot-de-passe-oublie/envoye")]
    public IActionResult Sent() => View();

    [HttpGet("nouveau-mot-de-passe")]
    public IActionResult Choose(LinkForm link) => View(new NewPasswordForm { Personne = link.Personne, Code = link.Code });

    [HttpPost("nouveau-mot-de-passe")]
    public async Task<IActionResult> Choose(NewPasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await passwords.ChooseAsync(form.PersonId, form.Code, form.Password, nameof(form.Password), ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Votre mot de passe est enregistré. Vous pouvez vous connecter."]);
        return RedirectToAction(nameof(SignInController.SignIn), "SignIn");
    }
}
