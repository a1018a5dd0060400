using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Workflows.Services.Admin;
using CQ.Workflows.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.Controllers;

/// <summary>The workflows of the sector and their versions.</summary>
[Admin]
[Route("admin/workflows")]
[RequirePermission(nameof(Permissions.ViewWorkflows), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class TypesController(IViewer viewer, TypeList list, ReadType read, SwitchType switchType, IPeople people, INotifier notifier) : CqController
{
    private const string VersionKey = "version";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await list.ReadAsync(ct));

    [HttpGet("parcours/{key}")]
    public async Task<IActionResult> Details(string key, [FromQuery(Name = VersionKey)] int? number, CancellationToken ct)
    {
        if (await read.ReadAsync(key, number, ct) is not { } detail)
            return NotFound();
        var names = await people.NamesAsync([.. detail.Versions.Select(v => v.PublishedById).OfType<Guid>().Distinct()], ct);
        return View(new TypePage(detail, names, viewer.Has(Permissions.ManageWorkflows, GrantScope.Tenant)));
    }

    [HttpPost("parcours/{key}/suspendre")]
    [RequirePermission(nameof(Permissions.ManageWorkflows), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    public Task<IActionResult> Suspend(string key, CancellationToken ct) =>
        SwitchAsync(key, false, T["Le parcours est suspendu : rien n’y avance jusqu’à ce que vous le relanciez."], ct);

    [HttpPost("parcours/{key}/relancer")]
    [RequirePermission(nameof(Permissions.ManageWorkflows), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    public Task<IActionResult> Resume(string key, CancellationToken ct) =>
        SwitchAsync(key, true, T["Le parcours est relancé ; ce qui est arrivé entre-temps va être repris."], ct);

    private async Task<IActionResult> SwitchAsync(string key, bool enable, string said, CancellationToken ct)
    {
        if (!await switchType.ExecuteAsync(key, enable, ct))
            return NotFound();
        notifier.Success(said);
        return RedirectToAction(nameof(Details), new { key });
    }
}
