using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Publishing.Controllers;

/// <summary>The tree of pages, ordered with buttons.</summary>
[Admin]
[Route("admin/pages")]
[RequirePermission(Permissions.PublishPages)]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam)]
public sealed class PageAdminController(OrderPages order, PagesAbove above, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await order.ListAsync(ct));

    [HttpPost("{id:guid}/monter")]
    public Task<IActionResult> Up(Guid id, CancellationToken ct) => MoveAsync(id, up: true, ct);

    [HttpPost("{id:guid}/descendre")]
    public Task<IActionResult> Down(Guid id, CancellationToken ct) => MoveAsync(id, up: false, ct);

    [HttpGet("{id:guid}/place")]
    public async Task<IActionResult> Place(Guid id, CancellationToken ct)
    {
        if (await order.FindAsync(id, ct) is not var (item, entry))
            return NotFound();
        var form = new PagePlaceForm { ParentId = entry.ParentId, Menu = entry.Menu, MenuLabel = entry.MenuLabel, Seen = item.Version };
        return View(await FillAsync(form, item, ct));
    }

    [HttpPost("{id:guid}/place")]
    public async Task<IActionResult> Place(Guid id, PagePlaceForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await order.FindAsync(id, ct) is not var (item, _))
            return NotFound();
        if (!ModelState.IsValid)
            return View(await FillAsync(form, item, ct));
        var placed = await order.PlaceAsync(item, form.ToFields(), form.Seen, ct);
        if (!placed.Succeeded)
        {
            Refuse(placed.Refusal);
            return View(await FillAsync(form, item, ct));
        }

        notifier.Success(T["« {0} » a sa nouvelle place.", item.Title]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> MoveAsync(Guid id, bool up, CancellationToken ct)
    {
        if (await order.FindAsync(id, ct) is not var (item, entry))
            return NotFound();
        await order.MoveAsync(entry, up, ct);
        notifier.Success(up ? T["« {0} » est monté d’un rang.", item.Title] : T["« {0} » est descendu d’un rang.", item.Title]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<PagePlaceForm> FillAsync(PagePlaceForm form, ContentItem item, CancellationToken ct)
    {
        form.Item = item;
        form.Above = [.. (await above.ListAsync(item.CouncilId, ct)).Where(p => p.Id != item.Id).Select(p => new SelectListItem(p.Title, p.Id.ToString()))];
        return form;
    }
}
