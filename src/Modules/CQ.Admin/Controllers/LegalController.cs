using System.Globalization;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Admin.Models;
using CQ.Admin.ViewModels;
using CQ.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Admin.Controllers;

/// <summary>The pages that the footer leads to, for everyone.</summary>
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class LegalController(ISiteSettings settings, IEnabled<IProcessingPurpose> purposes) : CqController
{
    [HttpGet("mentions-legales")]
    public Task<IActionResult> LegalNotice(CancellationToken ct) => PageAsync(LegalPage.LegalNotice, ct);

    [HttpGet("contact")]
    public Task<IActionResult> Contact(CancellationToken ct) => PageAsync(LegalPage.Contact, ct);

    [HttpGet("accessibilite")]
    public Task<IActionResult> Accessibility(CancellationToken ct) => PageAsync(LegalPage.Accessibility, ct);

    [HttpGet("confidentialite")]
    public Task<IActionResult> Privacy(CancellationToken ct) => PageAsync(LegalPage.Privacy, ct);

    /// <summary>The register for machines (G1).</summary>
    [HttpGet("confidentialite/registre.json")]
    public async Task<IActionResult> Register(CancellationToken ct)
    {
        var profile = await settings.GetAsync<SiteProfile>(ct);
        return Json(new
        {
            site = profile.SiteName,
            contact = profile.ContactEmail,
            language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            purposes = await PurposesAsync(ct),
        });
    }

    private async Task<IActionResult> PageAsync(LegalPage page, CancellationToken ct)
    {
        var texts = await settings.GetAsync<LegalTexts>(ct);
        var (text, language) = page.Of(texts).For(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return View("Page", new LegalPageView(
            page,
            text,
            language,
            (await settings.GetAsync<SiteProfile>(ct)).ContactEmail,
            page.HasStatus ? texts.AccessibilityStatus : null,
            page == LegalPage.Privacy ? await PurposesAsync(ct) : []));
    }

    private async Task<IReadOnlyList<Purpose>> PurposesAsync(CancellationToken ct)
    {
        var all = new List<Purpose>();
        foreach (var source in purposes)
            all.AddRange(await source.GetPurposesAsync(ct));
        return all;
    }
}
