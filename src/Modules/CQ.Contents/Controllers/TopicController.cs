using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>The topics under which the sector files what it publishes.</summary>
[Admin]
[Route("admin/contenus/themes")]
[RequirePermission(nameof(Permissions.ManageTopics), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class TopicController(KeepTopics topics, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new TopicsForm { Topics = await topics.AllAsync(ct) });

    [HttpPost("")]
    public async Task<IActionResult> Index(TopicsForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            var added = await topics.AddAsync(form.Name, ct);
            if (added.Succeeded)
            {
                notifier.Success(T["Le thème « {0} » est ajouté.", added.Value.Name]);
                return RedirectToAction(nameof(Index));
            }

            Refuse(added.Refusal);
        }

        form.Topics = await topics.AllAsync(ct);
        return View(form);
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Rename(string slug, CancellationToken ct) =>
        (await topics.AllAsync(ct)).FirstOrDefault(t => t.Slug == slug) is { } topic ? View(new TopicsForm { Name = topic.Name, Topics = [topic] }) : NotFound();

    [HttpPost("{slug}")]
    public async Task<IActionResult> Rename(string slug, TopicsForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((await topics.AllAsync(ct)).FirstOrDefault(t => t.Slug == slug) is not { } topic)
            return NotFound();
        if (ModelState.IsValid)
        {
            var renamed = await topics.RenameAsync(slug, form.Name, ct);
            if (renamed.Succeeded)
                return Done(T["Le thème s’appelle maintenant « {0} ».", renamed.Value.Name]);
            Refuse(renamed.Refusal);
        }

        form.Topics = [topic];
        return View(form);
    }

    [HttpPost("{slug}/monter")]
    public async Task<IActionResult> Up(string slug, CancellationToken ct) => Told(await topics.MoveAsync(slug, up: true, ct));

    [HttpPost("{slug}/descendre")]
    public async Task<IActionResult> Down(string slug, CancellationToken ct) => Told(await topics.MoveAsync(slug, up: false, ct));

    [HttpPost("{slug}/supprimer")]
    public async Task<IActionResult> Remove(string slug, CancellationToken ct)
    {
        var removed = await topics.RemoveAsync(slug, ct);
        return removed.Succeeded ? Done(T["Le thème « {0} » est supprimé. Les contenus qu’il rangeait restent publiés.", removed.Value.Name]) : Told(removed);
    }

    private RedirectToActionResult Told(Outcome<Topic> outcome)
    {
        if (!outcome.Succeeded)
            notifier.Warning(T[outcome.Refusal.Text, outcome.Refusal.Arguments]);
        return RedirectToAction(nameof(Index));
    }

    private RedirectToActionResult Done(string said)
    {
        notifier.Success(said);
        return RedirectToAction(nameof(Index));
    }
}
