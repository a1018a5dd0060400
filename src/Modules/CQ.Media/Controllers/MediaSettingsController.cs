using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Media.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Media.Controllers;

/// <summary>How much the sector may keep.</summary>
[Admin]
[Route("admin/mediatheque/place")]
[RequirePermission(nameof(Permissions.SetMediaQuota), TenantWide = true)]
[Access(RoleNames.Administrator)]
public sealed class MediaSettingsController(ISiteSettings settings, MediaStore store, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken ct) =>
        View(new QuotaForm { QuotaMegabytes = (await settings.GetAsync<MediaSettings>(ct)).QuotaMegabytes, Used = await store.UsedAsync(ct) });

    [HttpPost("")]
    public async Task<IActionResult> Edit(QuotaForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Used = await store.UsedAsync(ct);
        if (!ModelState.IsValid)
            return View(form);
        await settings.SetAsync(new MediaSettings { QuotaMegabytes = form.QuotaMegabytes }, ct);
        notifier.Success(T["La place de la médiathèque est fixée à {0}.", ByteWords.Of(form.QuotaMegabytes * MediaLimits.Megabyte)]);
        return RedirectToAction(nameof(LibraryController.Index), "Library");
    }
}
