using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Controllers;

/// <summary>The stages of carrying a project out: planned, changed, reached, put off with a reason (R204).</summary>
[Admin]
[Route("admin/projets/{id:guid}/etapes")]
[RequirePermission(nameof(Permissions.FollowProjects), TenantWide = true)]
[Access(RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall)]
public sealed class MilestonesController(CqDbContext db, FollowedProjects followed, Milestones milestones, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("nouvelle")]
    public async Task<IActionResult> Add(Guid id, CancellationToken ct) =>
        await followed.FindAsync(id, ct) is { } project ? View("Edit", new MilestoneForm { Project = project, IsNew = true }) : NotFound();

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Add(Guid id, MilestoneForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        (form.Project, form.IsNew) = (project, true);
        return ModelState.IsValid
            ? Answer(await milestones.AddAsync(id, form.Title!, form.PlannedOn!.Value, ct), id, () => View("Edit", form), "L’étape est ajoutée.")
            : View("Edit", form);
    }

    [HttpGet("{etape:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid etape, CancellationToken ct) => await FindAsync(id, etape, ct) is var (project, milestone)
        ? View(new MilestoneForm { Project = project, Title = milestone.Title, PlannedOn = milestone.PlannedOn, Seen = milestone.Version })
        : NotFound();

    [HttpPost("{etape:guid}")]
    public async Task<IActionResult> Edit(Guid id, Guid etape, MilestoneForm form, CancellationToken ct)
    {
        if (await FindAsync(id, etape, ct) is not var (project, _))
            return NotFound();
        form.Project = project;
        return ModelState.IsValid
            ? Answer(await milestones.EditAsync(etape, form.Title!, form.PlannedOn!.Value, form.Seen, ct), id, () => View(form), "L’étape est modifiée.")
            : View(form);
    }

    [HttpGet("{etape:guid}/atteinte")]
    public async Task<IActionResult> Reach(Guid id, Guid etape, CancellationToken ct) => await FindAsync(id, etape, ct) is var (project, milestone)
        ? View(new ReachForm { Project = project, Milestone = milestone, ReachedOn = zone.Today, Seen = milestone.Version })
        : NotFound();

    [HttpPost("{etape:guid}/atteinte")]
    public async Task<IActionResult> Reach(Guid id, Guid etape, ReachForm form, CancellationToken ct)
    {
        if (await FindAsync(id, etape, ct) is not var (project, milestone))
            return NotFound();
        (form.Project, form.Milestone) = (project, milestone);
        return ModelState.IsValid
            ? Answer(await milestones.ReachAsync(etape, form.ReachedOn!.Value, form.Seen, ct), id, () => View(form), "L’étape est atteinte.")
            : View(form);
    }

    [HttpGet("{etape:guid}/report")]
    public async Task<IActionResult> PutOff(Guid id, Guid etape, CancellationToken ct) => await FindAsync(id, etape, ct) is var (project, milestone)
        ? View(new PutOffForm { Project = project, Milestone = milestone, Seen = milestone.Version })
        : NotFound();

    [HttpPost("{etape:guid}/report")]
    public async Task<IActionResult> PutOff(Guid id, Guid etape, PutOffForm form, CancellationToken ct)
    {
        if (await FindAsync(id, etape, ct) is not var (project, milestone))
            return NotFound();
        (form.Project, form.Milestone) = (project, milestone);
        return ModelState.IsValid
            ? Answer(await milestones.PutOffAsync(etape, form.To!.Value, form.Reason!, viewer.RequireUserId(), form.Seen, ct), id, () => View(form), "L’étape est repoussée, avec sa raison.")
            : View(form);
    }

    private IActionResult Answer<T1>(Outcome<T1> done, Guid id, Func<IActionResult> again, string success)
    {
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return again();
        }

        notifier.Success(T[success]);
        return RedirectToAction("Show", "Follow", new { id });
    }

    private async Task<(Project Project, Milestone Milestone)?> FindAsync(Guid id, Guid etape, CancellationToken ct) =>
        await followed.FindAsync(id, ct) is { } project
        && await db.Set<Milestone>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == etape && m.ProjectId == id, ct) is { } milestone
            ? (project, milestone)
            : null;
}
