using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Models;
using CQ.Territory.Services.Addresses;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>The addresses behind "which quartier is mine?": a file is sent and told about, then put in force (R77).</summary>
[Admin]
[Route("admin/territoire/adresses")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class AddressAdminController(CqDbContext db, ImportAddresses import, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await FillAsync(new AddressesPage(), ct));

    [HttpPost("")]
    [RequestSizeLimit(AddressesPage.MaximumBytes + 1_000_000)]
    [RequestFormLimits(MultipartBodyLengthLimit = AddressesPage.MaximumBytes + 1_000_000)]
    public async Task<IActionResult> Index(AddressesPage form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(await FillAsync(form, ct));
        await using var stream = form.File!.OpenReadStream();
        var staged = await import.StageAsync(stream, form.File.FileName, ct);
        if (!staged.Succeeded)
        {
            Refuse(staged.Refusal);
            db.ChangeTracker.Clear();
            return View(await FillAsync(form, ct));
        }

        if (await import.IsInForceAsync(staged.Value, ct))
        {
            await import.DropAsync(staged.Value.Id, ct);
            notifier.Success(T["Ce fichier donne exactement les adresses en service : il n’y a rien à changer."]);
        }

        return RedirectToAction(nameof(Index));
    }

    [HttpPost("mise-en-service")]
    public async Task<IActionResult> PutInForce(Guid id, CancellationToken ct)
    {
        var done = await import.PutInForceAsync(id, ct);
        if (done.Succeeded)
            notifier.Success(T["Les nouvelles adresses sont en service."]);
        else
            notifier.Warning(T[done.Refusal.Text, done.Refusal.Arguments]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("abandon")]
    public async Task<IActionResult> Drop(Guid id, CancellationToken ct)
    {
        await import.DropAsync(id, ct);
        notifier.Success(T["Le fichier vérifié est abandonné. Les adresses en service n’ont pas changé."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<AddressesPage> FillAsync(AddressesPage page, CancellationToken ct)
    {
        var extracts = await db.Set<AddressExtract>().AsNoTracking().ToListAsync(ct);
        (page.InForce, page.Waiting) = (extracts.Find(e => e.InForce), extracts.Find(e => !e.InForce));
        return page;
    }
}
