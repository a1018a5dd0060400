using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.Controllers;

/// <summary>The versions of the charter, and the next one: compared before it is published.</summary>
[Admin]
[Route("admin/charte")]
[RequirePermission(nameof(Permissions.ManageCharter), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class CharterAdminController(ICharters charters, PublishCharter publish, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(new CharterVersions(await charters.AllAsync(ct), zone.Today));

    [HttpGet("nouvelle")]
    public async Task<IActionResult> Create(CancellationToken ct) => View(CharterForm.Of(await LastAsync(ct), zone.Today));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Create(CharterForm form, string? act, CancellationToken ct)
    {
        form.Before = await LastAsync(ct);
        form.Complete();
        var values = form.Read((field, refusal) => ModelState.AddModelError(field, T[refusal.Text, refusal.Arguments]));
        if (ModelState.IsValid)
        {
            foreach (var refusal in CharterRules.Check(values))
                ModelState.AddModelError($"Values[{refusal.Field}]", T[refusal.Text, refusal.Arguments]);
        }

        if (!ModelState.IsValid)
            return View(form);
        if (act != CharterForm.Publish || form.Compared != CharterForm.Fingerprint(values))
            return View(Compare(form, values));
        var outcome = await publish.PublishAsync(form.From!.Value, form.ActReference!, form.ActDate!.Value, values, ct: ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(Compare(form, values));
        }

        notifier.Success(T["La version n° {0} de la charte est publiée.", outcome.Value.Number]);
        return RedirectToAction(nameof(Index));
    }

    private CharterForm Compare(CharterForm form, CharterValues values)
    {
        (form.After, form.Compared) = (values, CharterForm.Fingerprint(values));
        ModelState.Remove(nameof(form.Compared));
        return form;
    }

    // The next version follows the last one, which may itself be still to come.
    private async Task<Charter?> LastAsync(CancellationToken ct) => await charters.AllAsync(ct) is [var last, ..] ? last : null;
}
