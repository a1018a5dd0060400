using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Admin.Services;
using CQ.Admin.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.Controllers;

/// <summary>What the site is called and looks like, its hour and its language.</summary>
[Admin]
[Route("admin/reglages")]
[RequirePermission(nameof(Permissions.ManageSettings), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class SettingsController(SaveSiteProfile save, IModuleCatalog modules, FeatureTexts features, INotifier notifier)
    : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        var stored = await save.ReadAsync(ct);
        var form = SettingsForm.Of(stored);
        form.Seen = stored.Seen;
        return Form(form);
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(SettingsForm form, string? act, CancellationToken ct)
    {
        if (act == SettingsForm.Preview || !ModelState.IsValid)
            return Form(form);
        var outcome = await save.ExecuteAsync(form.ToProfile(), form.TimeZone, form.Culture, form.Seen, ct);
        if (outcome.Succeeded)
        {
            notifier.Success(T["Les réglages sont enregistrés."]);
            return RedirectToAction(nameof(Edit));
        }

        Refuse(outcome.Refusal);
        if (outcome.Refusal.Field is null)
            await CompareAsync(form, ct);
        return Form(form);
    }

    /// <summary>Shows what stands there now beside what was typed; saving once more is then a decision.</summary>
    private async Task CompareAsync(SettingsForm form, CancellationToken ct)
    {
        var stored = await save.ReadAsync(ct);
        (form.Theirs, form.Seen) = (SettingsForm.Of(stored), stored.Seen);
        ModelState.Remove(nameof(SettingsForm.Seen));
    }

    private ViewResult Form(SettingsForm form)
    {
        ViewData["SiteThemes"] = ThemeChoices.ForSite(modules).ToDictionary(t => t.Id, t => features.Name(t.Features[0]));
        ViewData["AdminThemes"] = ThemeChoices.ForAdmin(modules).ToDictionary(t => t.Id, t => features.Name(t.Features[0]));
        return View(nameof(Edit), form);
    }
}
