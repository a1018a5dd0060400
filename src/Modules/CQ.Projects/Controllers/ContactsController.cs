using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>The log of exchanges with the bearer (R193).</summary>
[Admin]
[Route("admin/projets/{id:guid}/echanges/nouveau")]
[RequirePermission(nameof(Permissions.FollowProjects), TenantWide = true)]
[Access(RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall)]
public sealed class ContactsController(FollowedProjects followed, LogContact log, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Log(Guid id, CancellationToken ct) =>
        await followed.FindAsync(id, ct) is { } project ? View(new ContactForm { Project = project, On = zone.Today }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Log(Guid id, ContactForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        form.Project = project;
        if (!ModelState.IsValid)
            return View(form);
        var logged = await log.LogAsync(id, form.On!.Value, form.Channel!.Value, form.Text!, viewer.RequireUserId(), ct);
        if (!logged.Succeeded)
        {
            Refuse(logged.Refusal);
            return View(form);
        }

        notifier.Success(T["L’échange est noté."]);
        return RedirectToAction("Show", "Follow", new { id });
    }
}
