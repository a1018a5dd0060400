using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Notices;
using CQ.Users.Services.Accounts;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CQ.Users.Controllers;

/// <summary>The page that the mail to a new address opens; often on another device, so nobody need be signed in.</summary>
[Route("compte/adresse/confirmation")]
[EnableRateLimiting("accounts")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Anonymous)]
public sealed class NewAddressController(ChangeAddress addresses, INotifier notifier) : CqController
{
    [HttpGet("")]
    public IActionResult Confirm(LinkForm form) => View(form);

    [HttpPost("")]
    [ActionName(nameof(Confirm))]
    public async Task<IActionResult> ConfirmNow(LinkForm form, CancellationToken ct)
    {
        if (await addresses.ConfirmAsync(form.PersonId, form.Code, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Votre compte porte maintenant cette adresse. Connectez-vous avec elle."]);
        return RedirectToAction(nameof(SignInController.SignIn), "SignIn");
    }
}
