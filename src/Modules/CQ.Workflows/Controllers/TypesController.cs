using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Workflows.Services.Admin;
using CQ.Workflows.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.Controllers;

/// <summary>The workflows of the sector and their versions. Held for one council, the permission opens nothing here.</summary>
[Admin]
[Route("admin/workflows")]
[RequirePermission(nameof(Permissions.ViewWorkflows))]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class TypesController(IViewer viewer, TypeList list, ReadType read, SwitchType switchType, IPeople people, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        viewer.Has(Permissions.ViewWorkflows, GrantScope.Tenant) ? View(await list.ReadAsync(ct)) : Forbid();

    [HttpGet("parcours/{key}")]
    public async Task<IActionResult> Details(string key, [FromQuery(Name = "version")] int? number, CancellationToken ct)
    {
        if (!viewer.Has(Permissions.ViewWorkflows, GrantScope.Tenant))
            return Forbid();
        if (await read.ReadAsync(key, number, ct) is not { } detail)
            return NotFound();
        var names = await people.NamesAsync([.. detail.Versions.Select(v => v.PublishedById).OfType<Guid>().Distinct()], ct);
        return View(new TypePage(detail, names, viewer.Has(Permissions.ManageWorkflows, GrantScope.Tenant)));
    }

    [HttpPost("parcours/{key}/{state:regex(^(suspendre|relancer)$)}")]
    [RequirePermission(nameof(Permissions.ManageWorkflows))]
    [Access(RoleNames.Administrator)]
    public async Task<IActionResult> Switch(string key, string state, CancellationToken ct)
    {
        if (!viewer.Has(Permissions.ManageWorkflows, GrantScope.Tenant))
            return Forbid();
        var enable = state == "relancer";
        if (!await switchType.ExecuteAsync(key, enable, ct))
            return NotFound();
        notifier.Success(enable
            ? T["Le parcours est relancé ; ce qui est arrivé entre-temps va être repris."]
            : T["Le parcours est suspendu : rien n’y avance jusqu’à ce que vous le relanciez."]);
        return RedirectToAction(nameof(Details), new { key });
    }
}
