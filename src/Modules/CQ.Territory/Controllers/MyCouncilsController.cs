using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.News;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>A person's own councils: join, leave, see one's seats. Signed in, so that public pages carry no form (D15).</summary>
[Route("compte/conseils")]
[RequirePermission(nameof(Permissions.JoinCouncil))]
[Access(RoleNames.Authenticated)]
public sealed class MyCouncilsController(
    CqDbContext db, ITerritoryDirectory directory, JoinCouncil join, LeaveCouncil leave, ICharters charters, TerritoryNews news, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var user = viewer.RequireUserId();
        var mine = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.UserId == user && m.CouncilId != null && m.Through == null)
            .ToDictionaryAsync(m => m.CouncilId!.Value, ct);
        var councils = await directory.CouncilsAsync(zone.Today, ct);
        var terms = await (from t in db.Set<TermOfOffice>().AsNoTracking().NotEndedBy(zone.Today)
                           where t.UserId == user
                           join s in db.Set<Seat>() on t.SeatId equals s.Id
                           join g in db.Set<Group>() on s.GroupId equals g.Id
                           orderby t.From
                           select new MyTerm(g.Name, g.Slug, s.Label, t.From, t.Through))
            .ToListAsync(ct);
        return View(new MyCouncilsPage(
            [.. councils.Select(c => mine.TryGetValue(c.Id, out var m) ? new MyCouncil(c, m.State, m.Standing, m.From) : new MyCouncil(c, null, null, null))], terms));
    }

    [HttpGet("{slug}/rejoindre")]
    public async Task<IActionResult> Join(string slug, CancellationToken ct) =>
        await directory.CouncilAsync(slug, zone.Today, ct) is { } council ? View(await FillAsync(new JoinForm(), council, ct)) : NotFound();

    [HttpPost("{slug}/rejoindre")]
    public async Task<IActionResult> Join(string slug, JoinForm form, CancellationToken ct)
    {
        if (await directory.CouncilAsync(slug, zone.Today, ct) is not { } council)
            return NotFound();
        if (!ModelState.IsValid)
            return View(await FillAsync(form, council, ct));
        var outcome = await join.JoinAsync(council.Id, viewer.RequireUserId(), form.Standing!.Value, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(await FillAsync(form, council, ct));
        }

        if (outcome.Value.State == MembershipState.Accepted)
        {
            notifier.Success(T["Vous êtes membre du conseil {0}. Bienvenue !", council.Name]);
        }
        else
        {
            await news.RequestedAsync(council, ct);
            notifier.Information(T["Votre demande pour le conseil {0} est enregistrée. La coordination vous répond.", council.Name]);
        }

        return LocalRedirect($"~/quartiers/{slug}");
    }

    [HttpGet("{slug}/quitter")]
    public async Task<IActionResult> Leave(string slug, CancellationToken ct) =>
        await LeaveFormAsync(slug, ct) is { } form ? View(form) : NotFound();

    [HttpPost("{slug}/quitter")]
    [ActionName(nameof(Leave))]
    public async Task<IActionResult> LeaveNow(string slug, CancellationToken ct)
    {
        if (await directory.CouncilAsync(slug, zone.Today, ct) is not { } council)
            return NotFound();
        var outcome = await leave.LeaveAsync(council.Id, viewer.RequireUserId(), ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(nameof(Leave), new LeaveForm(slug, council.Name, false));
        }

        notifier.Success(outcome.Value.State == MembershipState.Requested
            ? T["Votre demande pour le conseil {0} est retirée.", council.Name]
            : T["Vous ne faites plus partie du conseil {0}.", council.Name]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<JoinForm> FillAsync(JoinForm form, CouncilInfo council, CancellationToken ct)
    {
        (form.Slug, form.CouncilName) = (council.Slug, council.Name);
        form.AsksApproval = (await charters.OnAsync(zone.Today, ct))?.AsksMembershipApproval ?? false;
        return form;
    }

    private async Task<LeaveForm?> LeaveFormAsync(string slug, CancellationToken ct)
    {
        if (await directory.CouncilAsync(slug, zone.Today, ct) is not { } council)
            return null;
        var user = viewer.RequireUserId();
        var state = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.UserId == user && m.CouncilId == council.Id && m.Through == null)
            .Select(m => (MembershipState?)m.State)
            .FirstOrDefaultAsync(ct);
        return state is null ? null : new LeaveForm(slug, council.Name, state == MembershipState.Requested);
    }
}
