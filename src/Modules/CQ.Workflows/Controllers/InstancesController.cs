using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using CQ.Workflows.Services.Admin;
using CQ.Workflows.Services.Engine;
using CQ.Workflows.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.Controllers;

/// <summary>Where each subject stands in its workflow, and what to do when one has stopped.</summary>
[Admin]
[Route("admin/workflows/dossiers")]
[RequirePermission(nameof(Permissions.ViewWorkflows), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class InstancesController(
    IViewer viewer, TypeList types, InstanceList list, ReadInstance read, RetryInstance retry, CancelInstance cancel, INotifier notifier) : CqController
{
    private const int PageSize = 50;
    private const string StatusKey = "etat";
    private const string TypeKey = "parcours";
    private const string CursorKey = "apres";

    [HttpGet("")]
    [StatementBudget(16)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = StatusKey)] string? status,
        [FromQuery(Name = TypeKey)] string? typeKey,
        [FromQuery(Name = CursorKey)] string? after,
        CancellationToken ct)
    {
        var wanted = StatusTexts.Parse(status);
        typeKey = string.IsNullOrEmpty(typeKey) ? null : typeKey;
        return View(new InstancesPage(
            wanted, typeKey, await types.ReadAsync(ct), await list.PageAsync(wanted, typeKey, Cursor.Parse(after), PageSize, ct)));
    }

    [HttpGet("{id:guid}")]
    [StatementBudget(16)]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        return await read.ReadAsync(id, ct) is { } detail
            ? View(new InstancePage(detail, viewer.Has(Permissions.ManageWorkflows, GrantScope.Tenant)))
            : NotFound();
    }

    [HttpPost("{id:guid}/reprendre")]
    [RequirePermission(nameof(Permissions.ManageWorkflows), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    [OutsideBurst("Each cause that is tried again is a burst of its own: when one fails again it is kept, in a second transaction.")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken ct)
    {
        try
        {
            if (await retry.ExecuteAsync(id, suspendedOnly: false, ct) > 0)
                notifier.Success(T["Le dossier est reparti."]);
            else
                notifier.Information(T["Il n’y avait rien à reprendre, ou le parcours est suspendu."]);
        }
        catch (WorkflowFaultException e) when (e.IsKept)
        {
            notifier.Warning(T["La reprise a échoué de nouveau : {0}", e.Message]);
        }

        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/arreter")]
    [RequirePermission(nameof(Permissions.ManageWorkflows), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    [StatementBudget(16)]
    public async Task<IActionResult> Stop(Guid id, CancellationToken ct) => await StopFormAsync(id, new StopForm(), ct);

    [HttpPost("{id:guid}/arreter")]
    [RequirePermission(nameof(Permissions.ManageWorkflows), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    public async Task<IActionResult> Stop(Guid id, StopForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await StopFormAsync(id, form, ct);
        if (await cancel.ExecuteAsync(id, form.Reason!.Trim(), ct))
            notifier.Success(T["Le dossier est arrêté, ses tâches sont retirées."]);
        else
            notifier.Information(T["Ce dossier était déjà terminé."]);
        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<IActionResult> StopFormAsync(Guid id, StopForm form, CancellationToken ct)
    {
        if (await read.ReadAsync(id, ct) is not { } detail)
            return NotFound();
        form.Detail = detail;
        return View(nameof(Stop), form);
    }
}
