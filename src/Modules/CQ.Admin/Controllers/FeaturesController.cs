using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Admin.Services;
using CQ.Admin.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.Controllers;

/// <summary>What the site can do, and the switches; each asks once, naming what goes with it.</summary>
[Admin]
[Route("admin/fonctionnalites")]
[RequirePermission(nameof(Permissions.ManageFeatures), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class FeaturesController(IModuleCatalog modules, IFeatureManager features, SwitchFeature switches, FeatureTexts texts, INotifier notifier)
    : CqController
{
    private const string SeenAtOnce = "what a feature installs runs in a scope of its own and must see it enabled";

    [HttpGet("")]
    public IActionResult Index()
    {
        var groups = modules.Features.Values
            .Where(f => !f.IsTheme)
            .Select(Row)
            .GroupBy(r => r.Category)
            .OrderBy(g => g.Key, StringComparer.CurrentCulture)
            .Select(g => new FeatureGroup(g.Key, [.. g.OrderBy(r => r.Name, StringComparer.CurrentCulture)]))
            .ToList();
        return View(groups);
    }

    [HttpGet("{id}/activer")]
    public IActionResult Enable(string id) => Switchable(id, enabled: false) is { } feature ? Confirm(feature, enable: true) : NotFound();

    [HttpPost("{id}/activer")]
    [OutsideBurst(SeenAtOnce)]
    [ActionName(nameof(Enable))]
    public async Task<IActionResult> EnablePost(string id, CancellationToken ct)
    {
        if (Switchable(id, enabled: false) is not { } feature)
            return Already(id);
        await switches.EnableAsync(id, ct);
        notifier.Success(T["« {0} » est activé.", texts.Name(feature)]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id}/desactiver")]
    public IActionResult Disable(string id) => Switchable(id, enabled: true) is { } feature ? Confirm(feature, enable: false) : NotFound();

    [HttpPost("{id}/desactiver")]
    [OutsideBurst(SeenAtOnce)]
    [ActionName(nameof(Disable))]
    public async Task<IActionResult> DisablePost(string id, CancellationToken ct)
    {
        if (Switchable(id, enabled: true) is not { } feature)
            return Already(id);
        var reasons = await switches.DisableAsync(id, ct);
        if (reasons.Count > 0)
            return Confirm(feature, enable: false, reasons);
        notifier.Success(T["« {0} » est désactivé. Ses données restent en place.", texts.Name(feature)]);
        return RedirectToAction(nameof(Index));
    }

    private static bool CanSwitch(FeatureInfo feature) => !feature.IsTheme && !feature.IsAlwaysEnabled && !feature.EnabledByDependencyOnly;

    private FeatureInfo? Switchable(string id, bool enabled) =>
        modules.Features.TryGetValue(id, out var feature) && CanSwitch(feature) && features.IsEnabled(id) == enabled ? feature : null;

    /// <summary>Somebody else was faster, or the button was pressed twice: it is as it was wanted.</summary>
    private IActionResult Already(string id)
    {
        if (!modules.Features.TryGetValue(id, out var feature) || !CanSwitch(feature))
            return NotFound();
        notifier.Information(T["« {0} » était déjà dans cet état.", texts.Name(feature)]);
        return RedirectToAction(nameof(Index));
    }

    private ViewResult Confirm(FeatureInfo feature, bool enable, IReadOnlyList<string>? reasons = null)
    {
        var others = enable ? switches.EnabledWith(feature.Id) : switches.DisabledWith(feature.Id);
        return View("Confirm", new FeatureSwitch(Row(feature), enable, [.. others.Select(texts.Name)], reasons ?? []));
    }

    private FeatureRow Row(FeatureInfo feature) => new(
        feature.Id,
        texts.Name(feature),
        texts.Description(feature),
        texts.Category(feature),
        features.IsEnabled(feature.Id),
        CanSwitch(feature),
        feature.IsAlwaysEnabled,
        [.. feature.Dependencies.Select(texts.Name)]);
}
