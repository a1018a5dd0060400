using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.News;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>Members of councils. Who holds the permission for one council sees and manages that one alone.</summary>
[Admin]
[Route("admin/membres")]
[RequirePermission(nameof(Permissions.ManageMemberships))]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class MembershipAdminController(
    CqDbContext db, ITerritoryDirectory directory, DecideMembership decide, AddMember addMember, EndMembership endMembership, TerritoryNews news, IPeople people, IViewer viewer, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? quartier, Guid? apres, CancellationToken ct)
    {
        var councils = await MineAsync(ct);
        var council = quartier is null ? (councils is [var first, ..] ? first : null) : councils.FirstOrDefault(c => c.Slug == quartier);
        if (quartier is not null && council is null)
            return NotFound();
        return View(await PageAsync(councils, council, apres, ct));
    }

    /// <summary>Answers a request.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(Guid id, string answer, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not var (_, council))
            return NotFound();
        var outcome = await decide.DecideAsync(id, answer == "accepter", ct);
        if (!outcome.Succeeded)
        {
            notifier.Warning(T[outcome.Refusal.Text]);
        }
        else
        {
            await news.AnsweredAsync(outcome.Value, council, ct);
            notifier.Success(outcome.Value.State == MembershipState.Accepted ? T["La demande est acceptée."] : T["La demande est refusée."]);
        }

        return RedirectToAction(nameof(Index), new { quartier = council.Slug });
    }

    [HttpGet("{quartier}/ajouter")]
    public async Task<IActionResult> Add(string quartier, CancellationToken ct) =>
        await CouncilAsync(quartier, ct) is { } council ? View("AddMember", Fill(new AddMemberForm(), council)) : NotFound();

    [HttpPost("{quartier}/ajouter")]
    public async Task<IActionResult> Add(string quartier, AddMemberForm form, CancellationToken ct)
    {
        if (await CouncilAsync(quartier, ct) is not { } council)
            return NotFound();
        Fill(form, council);
        var user = string.IsNullOrWhiteSpace(form.Email) ? null : await people.FindByEmailAsync(form.Email.Trim(), ct);
        if (ModelState.IsValid && user is null)
            ModelState.AddModelError(nameof(form.Email), T["Aucun compte confirmé n’a cette adresse."]);
        if (ModelState.IsValid && await addMember.AddToCouncilAsync(council.Id, user!.Value, form.Standing, null, ct) is { Succeeded: false, Refusal: var refusal })
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View("AddMember", form);
        notifier.Success(T["Cette personne fait maintenant partie de {0}.", council.Name]);
        return RedirectToAction(nameof(Index), new { quartier });
    }

    [HttpGet("{id:guid}/fin")]
    public async Task<IActionResult> End(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is var (membership, council) ? View("EndMembership", await FillAsync(new EndMembershipForm(), membership, council, ct)) : NotFound();

    [HttpPost("{id:guid}/fin")]
    public async Task<IActionResult> End(Guid id, EndMembershipForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not var (membership, council))
            return NotFound();
        await FillAsync(form, membership, council, ct);
        if (form.Reason is { } reason && !EndReasons.Choices.Contains(reason))
            ModelState.AddModelError(nameof(form.Reason), T["Choisissez un motif."]);
        if (ModelState.IsValid && await endMembership.EndAsync(id, form.Reason!.Value, ct) is { Succeeded: false, Refusal: var refusal })
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View("EndMembership", form);
        notifier.Success(T["{0} ne fait plus partie de {1}.", form.PersonName, council.Name]);
        return RedirectToAction(nameof(Index), new { quartier = council.Slug });
    }

    private async Task<IReadOnlyList<CouncilInfo>> MineAsync(CancellationToken ct) =>
        [.. (await directory.CouncilsAsync(zone.Today, ct)).Where(c => viewer.HasForCouncil(Permissions.ManageMemberships, c.Id))];

    private async Task<CouncilInfo?> CouncilAsync(string slug, CancellationToken ct) =>
        await directory.CouncilAsync(slug, zone.Today, ct) is { } council && viewer.HasForCouncil(Permissions.ManageMemberships, council.Id) ? council : null;

    private async Task<(Membership Membership, CouncilInfo Council)?> FindAsync(Guid id, CancellationToken ct)
    {
        var membership = await db.Set<Membership>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.CouncilId != null && m.Through == null, ct);
        if (membership is null || !viewer.HasForCouncil(Permissions.ManageMemberships, membership.CouncilId!.Value))
            return null;
        return await directory.CouncilAsync(membership.CouncilId.Value, ct) is { } council ? (membership, council) : null;
    }

    private async Task<MembersPage> PageAsync(IReadOnlyList<CouncilInfo> councils, CouncilInfo? council, Guid? after, CancellationToken ct)
    {
        if (council is null)
            return new MembersPage(councils, null, [], [], null);
        var open = db.Set<Membership>().AsNoTracking().Where(m => m.CouncilId == council.Id && m.Through == null);
        var requests = await open.Where(m => m.State == MembershipState.Requested).OrderBy(m => m.Id).Take(PageSize).ToListAsync(ct);
        var members = open.Where(m => m.State == MembershipState.Accepted);
        if (after is { } last)
            members = members.Where(m => m.Id > last);
        var rows = await members.OrderBy(m => m.Id).Take(PageSize + 1).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Concat(requests).Select(m => m.UserId).Distinct()], ct);
        MemberRow Row(Membership m) => new(m.Id, names.GetValueOrDefault(m.UserId, ""), m.Standing, m.State, m.From);
        return new MembersPage(
            councils, council, [.. requests.Select(Row)], [.. rows.Take(PageSize).Select(Row)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    private static AddMemberForm Fill(AddMemberForm form, CouncilInfo council)
    {
        (form.CircleName, form.IsCouncil, form.Back) = (council.Name, true, $"~/admin/membres?quartier={council.Slug}");
        return form;
    }

    private async Task<EndMembershipForm> FillAsync(EndMembershipForm form, Membership membership, CouncilInfo council, CancellationToken ct)
    {
        (form.CircleName, form.Back) = (council.Name, $"~/admin/membres?quartier={council.Slug}");
        form.PersonName = (await people.NamesAsync([membership.UserId], ct)).GetValueOrDefault(membership.UserId, "");
        return form;
    }
}
