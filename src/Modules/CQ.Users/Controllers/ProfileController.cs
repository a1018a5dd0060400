using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Rights;
using CQ.Users.Services.SignIn;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>One's own account: name, address, password, rights.</summary>
[Route("compte")]
[SignedIn]
[EnableRateLimiting("accounts")]
[StatementBudget(18)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public sealed class ProfileController(
    CqDbContext db,
    IViewer viewer,
    INotifier notifier,
    ITenantTimeZone zone,
    ChangeDisplayName names,
    ChangePassword passwords,
    ChangeAddress addresses,
    EndOtherSessions sessions,
    SecondFactorRule secondFactor,
    EffectiveRights rights,
    RoleLabels labels) : CqController
{
    private const string Counted = "a wrong password is counted although the page is shown again";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var user = await MeAsync(ct);
        var roles = viewer.Grants.Select(g => g.Role).Where(r => r != RoleNames.Authenticated).Distinct().Select(labels.Of).Order(StringComparer.CurrentCulture);
        return View(new ProfilePage(user, await secondFactor.IsRequiredForAsync(user.Id, ct), [.. roles]));
    }

    [HttpGet("nom")]
    public IActionResult Name() => View(new DisplayNameForm { DisplayName = viewer.DisplayName });

    [HttpPost("nom")]
    public async Task<IActionResult> Name(DisplayNameForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await names.ChangeAsync(viewer.RequireUserId(), form.DisplayName, nameof(form.DisplayName), ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Votre nom affiché est enregistré."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("adresse")]
    public IActionResult Address() => View(new AddressForm());

    [HttpPost("adresse")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> Address(AddressForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await addresses.AskAsync(viewer.RequireUserId(), form.NewEmail, form.CurrentPassword, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Un message est parti à la nouvelle adresse. Suivez son lien pour la confirmer."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("mot-de-passe")]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("mot-de-passe")]
    [OutsideBurst(Counted)]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        if (await passwords.ChangeAsync(viewer.RequireUserId(), form.CurrentPassword, form.NewPassword, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(form);
        }

        notifier.Success(T["Votre mot de passe a changé. Vos autres appareils sont déconnectés."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("autres-sessions")]
    public async Task<IActionResult> EndOtherSessions(CancellationToken ct)
    {
        await sessions.EndAsync(viewer.RequireUserId(), ct);
        notifier.Success(T["Vos autres appareils sont déconnectés."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("droits")]
    public async Task<IActionResult> Rights(CancellationToken ct)
    {
        var mine = await rights.OfAsync(viewer.RequireUserId(), zone.Today, ct);
        return View(new MyRightsPage(zone.Today, [.. RightsFromSource.Of(mine).GroupBy(r => r.ScopeName)]));
    }

    private Task<User> MeAsync(CancellationToken ct)
    {
        var id = viewer.RequireUserId();
        return db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == id, ct);
    }
}
