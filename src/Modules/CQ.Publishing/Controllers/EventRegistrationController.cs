using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>One's own registration for an event: to come, to wait, to leave the place to somebody else.</summary>
[Route("agenda/{slug}")]
[SignedIn]
[Access(RoleNames.Authenticated)]
public sealed class EventRegistrationController(ReadEventPage pages, RegisterForEvent register, LeaveEvent leave, IViewer viewer, INotifier notifier) : CqController
{
    [HttpGet("inscription")]
    [StatementBudget(14)]
    public async Task<IActionResult> Register(string slug, CancellationToken ct) => await FindAsync(slug, ct) switch
    {
        null => NotFound(),
        { Mine: not null } page => RedirectToPage(page),
        var page => View(page),
    };

    [HttpPost("inscription")]
    [ActionName(nameof(Register))]
    public async Task<IActionResult> RegisterNow(string slug, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } page)
            return NotFound();
        var done = await register.RegisterAsync(page.Row.Id, viewer.RequireUserId(), ct);
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return View(page);
        }

        notifier.Success(done.Value.State == RegistrationState.Registered
            ? T["Vous êtes inscrite ou inscrit. Un rappel vous parviendra la veille."]
            : T["Toutes les places sont prises : vous êtes sur la liste d’attente, nous vous préviendrons."]);
        return RedirectToPage(page);
    }

    [HttpGet("desinscription")]
    [StatementBudget(14)]
    public async Task<IActionResult> Leave(string slug, CancellationToken ct) => await FindAsync(slug, ct) switch
    {
        null => NotFound(),
        { Mine: null } page => RedirectToPage(page),
        var page => View(page),
    };

    [HttpPost("desinscription")]
    [ActionName(nameof(Leave))]
    public async Task<IActionResult> LeaveNow(string slug, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } page)
            return NotFound();
        await leave.LeaveAsync(page.Row.Id, viewer.RequireUserId(), ct);
        notifier.Success(T["Vous n’êtes plus sur la liste."]);
        return RedirectToPage(page);
    }

    private async Task<EventPage?> FindAsync(string slug, CancellationToken ct) => await pages.FindAsync(slug, ct) is { Row.TakesRegistrations: true } page ? page : null;

    private RedirectToActionResult RedirectToPage(EventPage page) => RedirectToAction(nameof(AgendaController.Show), "Agenda", new { slug = page.Item.Slug });
}
