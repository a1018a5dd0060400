using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
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
    [OutsideBurst("The delivery is a burst of its own: when a step that follows fails, all of it is undone and the page says so.")]
    [StatementBudget(100)]
    public async Task<IActionResult> Deliver(Guid id, DeliverForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        if (project.State == ProjectState.Done)
        {
            // A second click, or somebody was faster.
            notifier.Information(T["Ce projet est déjà livré."]);
            return RedirectToAction("Show", "Follow", new { id });
        }

        if (!ModelState.IsValid)
            return View(await FillAsync(form, project, ct));
        var done = await DeliverAsync(id, form.DeliveredOn!.Value, ct);
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return View(await FillAsync(form, project, ct));
        }

        notifier.Success(T["Le projet est livré. Son coût réel est de {0} ; le reste est revenu à l’enveloppe du conseil.", done.Value.PaidCost ?? default]);
        return RedirectToAction("Show", "Follow", new { id });
    }

    private async Task<Outcome<Project>> DeliverAsync(Guid id, DateOnly deliveredOn, CancellationToken ct)
    {
        try
        {
            return await deliver.DeliverAsync(id, deliveredOn, viewer.RequireUserId(), ct);
        }
        catch (WorkflowFaultException)
        {
            return new Refusal("La livraison n’est pas enregistrée : la suite du dossier a rencontré une erreur. L’administration est prévenue ; vous pouvez réessayer.");
        }
    }

    private async Task<DeliverForm> FillAsync(DeliverForm form, Project project, CancellationToken ct)
    {
        (form.Project, form.Money) = (project, await read.MoneyAsync(project, ct));
        return form;
    }
}
