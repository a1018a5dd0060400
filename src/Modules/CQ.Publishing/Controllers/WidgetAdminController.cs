using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>Who may frame the widget, and the code to paste into their site.</summary>
[Admin]
[Route("admin/widget")]
[RequirePermission(nameof(Permissions.ManageWidget), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class WidgetAdminController(ISiteSettings settings, ITerritoryDirectory territory, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken ct) =>
        View(await FillAsync(new WidgetForm { Sites = string.Join('\n', (await settings.GetAsync<WidgetSettings>(ct)).Sites) }, ct));

    [HttpPost("")]
    public async Task<IActionResult> Edit(WidgetForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = (form.Sites ?? "").Split(['\n', '\r', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.FirstOrDefault(s => WidgetSettings.OriginOf(s) is null) is { } wrong)
            Refuse(new Refusal("« {0} » n’est pas l’adresse d’un site : elle commence par https://.", nameof(form.Sites), wrong));
        else if (typed.Length > WidgetSettings.MaximumSites)
            Refuse(new Refusal("Au plus {0} sites.", nameof(form.Sites), WidgetSettings.MaximumSites));
        if (!ModelState.IsValid)
            return View(await FillAsync(form, ct));
        await settings.SetAsync(new WidgetSettings { Sites = [.. typed.Select(s => WidgetSettings.OriginOf(s)!).Distinct()] }, ct);
        notifier.Success(T["Les sites autorisés sont enregistrés."]);
        return RedirectToAction(nameof(Edit));
    }

    private async Task<WidgetForm> FillAsync(WidgetForm form, CancellationToken ct)
    {
        form.Councils = await territory.CouncilsAsync(zone.Today, ct);
        form.IsOpen = (await settings.GetAsync<WidgetSettings>(ct)).Sites.Count > 0;
        return form;
    }
}
