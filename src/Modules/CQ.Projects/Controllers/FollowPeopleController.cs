using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Projects.Controllers;

/// <summary>Who accompanies a project, and who carries it.</summary>
[Admin]
[Route("admin/projets/{id:guid}")]
[RequirePermission(nameof(Permissions.ManageProjects), TenantWide = true)]
[Access(RoleNames.Coordination)]
public sealed class FollowPeopleController(FollowedProjects followed, Agents agents, NameAgent nameAgent, ReplaceBearer replace, IPeople people, INotifier notifier) : CqController
{
    [HttpGet("accompagnement")]
    public Task<IActionResult> Agent(Guid id, CancellationToken ct) => AgentFormAsync(id, new AgentForm(), ct);

    [HttpPost("accompagnement")]
    public async Task<IActionResult> Agent(Guid id, AgentForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await AgentFormAsync(id, form, ct);
        var named = await nameAgent.NameAsync(id, form.AgentId!.Value, ct);
        if (!named.Succeeded)
        {
            Refuse(named.Refusal);
            return await AgentFormAsync(id, form, ct);
        }

        notifier.Success(T["C’est noté : la personne est prévenue, et son nom paraît sur la page du projet."]);
        return RedirectToAction("Show", "Follow", new { id });
    }

    [HttpGet("porteur")]
    public Task<IActionResult> Bearer(Guid id, CancellationToken ct) => BearerFormAsync(id, new BearerForm(), ct);

    [HttpPost("porteur")]
    public async Task<IActionResult> Bearer(Guid id, BearerForm form, CancellationToken ct)
    {
        if (!form.Pledged)
            Refuse(new Refusal("Demandez d’abord à cette personne de s’engager, puis cochez cette case.", nameof(form.Pledged)));
        if (!ModelState.IsValid)
            return await BearerFormAsync(id, form, ct);
        var replaced = await replace.ReplaceAsync(id, form.Email!, ct);
        if (!replaced.Succeeded)
        {
            Refuse(replaced.Refusal);
            return await BearerFormAsync(id, form, ct);
        }

        notifier.Success(T["Le projet est confié à une autre personne. Les deux sont prévenues."]);
        return RedirectToAction("Show", "Follow", new { id });
    }

    private async Task<IActionResult> AgentFormAsync(Guid id, AgentForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        form.Project = project;
        form.AgentId ??= project.AgentId;
        form.People = [.. (await agents.ListAsync(ct)).Select(a => new SelectListItem(a.Value, a.Key.ToString()))];
        return View("Agent", form);
    }

    private async Task<IActionResult> BearerFormAsync(Guid id, BearerForm form, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return NotFound();
        form.Project = project;
        form.Bearer = (await people.NamesAsync([project.BearerId], ct)).GetValueOrDefault(project.BearerId, "—");
        return View("Bearer", form);
    }
}
