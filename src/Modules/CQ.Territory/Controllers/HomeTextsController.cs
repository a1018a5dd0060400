using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.Controllers;

/// <summary>Edits the text of the home page.</summary>
[Admin]
[Route("admin/accueil")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class HomeTextsController(ISiteSettings settings, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        var texts = await settings.GetAsync<HomeTexts>(ct);
        return View(new HomeTextsForm { French = texts.French, English = texts.English });
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(HomeTextsForm form, string? act, CancellationToken ct)
    {
        if (!ModelState.IsValid || act == HomeTextsForm.Preview)
            return View(form);
        await settings.SetAsync(new HomeTexts { French = form.French!.Trim(), English = form.English?.Trim() ?? "" }, ct);
        notifier.Success(T["Le texte d’accueil est enregistré."]);
        return RedirectToAction(nameof(Edit));
    }
}
