using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>The town hall declares a project delivered: what was paid is written down, the rest goes back to the envelope.</summary>
[Admin]
[Route("admin/projets/{id:guid}/livraison")]
[RequirePermission(nameof(Permissions.DeliverProjects), TenantWide = true)]
[Access(RoleNames.TownHall)]
public sealed class DeliveryController(
    FollowedProjects followed, ReadFollowUp read, DeliverProject deliver, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Deliver(Guid id, CancellationToken ct) =>
        await followed.FindAsync(id, ct) is { } project ? View(await FillAsync(new DeliverForm { DeliveredOn = zone.Today }, project, ct)) : NotFound();

    [HttpPost("")]
    [StatementBudget(100)]
    public async Task<IActionResult> Deliver(Guid id, DeliverForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        if (!ModelState.IsValid)
            return View(await FillAsync(form, project, ct));
        var done = await deliver.DeliverAsync(id, form.DeliveredOn!.Value, viewer.RequireUserId(), ct);
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return View(await FillAsync(form, project, ct));
        }

        notifier.Success(T["Le projet est livré. Son coût réel est de {0} ; le reste est revenu à l’enveloppe du conseil.", done.Value.PaidCost ?? default]);
        return RedirectToAction("Show", "Follow", new { id });
    }

    private async Task<DeliverForm> FillAsync(DeliverForm form, Project project, CancellationToken ct)
    {
        (form.Project, form.Money) = (project, await read.MoneyAsync(project, ct));
        return form;
    }
}
