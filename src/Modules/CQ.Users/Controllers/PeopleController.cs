using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Rights;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>People of the sector and what may be done with their accounts.</summary>
[Admin]
[Route("admin/personnes")]
[RequirePermission(nameof(Permissions.ViewRights), TenantWide = true)]
[StatementBudget(24)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class PeopleController(
    CqDbContext db,
    IViewer viewer,
    INotifier notifier,
    ITenantTimeZone zone,
    TimeProvider time,
    PeopleList people,
    AccountStates states,
    EffectiveRights rights,
    ScopeNames scopes,
    RoleLabels labels) : CqController
{
    private bool MayManage => viewer.Has(Permissions.ManageUsers, GrantScope.Tenant);

    [HttpGet("")]
    public async Task<IActionResult> Index(PeopleQuery query, CancellationToken ct)
    {
        var mayManage = MayManage;
        var prefix = DisplayNames.Clean(query.Recherche);
        prefix = prefix.Length > EmailAddress.MaximumLength ? prefix[..EmailAddress.MaximumLength] : prefix;
        // Whoever may not see addresses may not probe them either.
        var byAddress = mayManage && (query.Dans == "adresse" || (query.Dans is null && prefix.Contains('@', StringComparison.Ordinal)));
        var (rows, next) = await people.ReadAsync(prefix, byAddress, StateOf(query.Etat), query.Apres, mayManage, ct);
        rows = [.. rows.Select(r => r with { Roles = [.. r.Roles.Select(labels.Of).Order(StringComparer.CurrentCulture)] })];
        query.Recherche = prefix;
        query.Dans = byAddress ? "adresse" : null;
        return View(new PeoplePage(query, rows, next, mayManage));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Person(Guid id, DateOnly? jour, CancellationToken ct) =>
        await PageAsync(id, jour, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}")]
    [RequirePermission(nameof(Permissions.ManageUsers), TenantWide = true)]
    [Access(RoleNames.Administrator)]
    public async Task<IActionResult> Person(Guid id, PersonVerb verb, CancellationToken ct)
    {
        if (!await db.Set<User>().AnyAsync(u => u.Id == id, ct))
            return NotFound();
        var (refusal, done) = verb switch
        {
            PersonVerb.Unlock => (await states.UnlockAsync(id, ct), T["Cette personne peut de nouveau se connecter."]),
            PersonVerb.EndSessions => (await states.EndSessionsAsync(id, ct), T["Ses sessions sont fermées : il faudra se connecter de nouveau."]),
            PersonVerb.ResendConfirmation => (await states.ResendConfirmationAsync(id, ct), T["Le message de confirmation est reparti."]),
            PersonVerb.Deactivate => (await states.DeactivateAsync(id, ct), T["Le compte est fermé et ses sessions sont terminées."]),
            PersonVerb.Reactivate => (await states.ReactivateAsync(id, ct), T["Le compte est rouvert."]),
            _ => (null, T["Rien n’a changé."]),
        };
        if (refusal is null)
        {
            notifier.Success(done);
            return RedirectToAction(nameof(Person), new { id });
        }

        Refuse(refusal);
        return View(await PageAsync(id, null, ct));
    }

    private async Task<PersonPage?> PageAsync(Guid id, DateOnly? asked, CancellationToken ct)
    {
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct);
        if (user is null)
            return null;
        var today = zone.Today;
        var day = asked ?? today;
        var assignments = await db.Set<RoleAssignment>().AsNoTracking().Include(a => a.Role)
            .Where(a => a.UserId == id).OrderBy(a => a.Through != null).ThenByDescending(a => a.From).Take(100).ToListAsync(ct);
        var places = await scopes.OfAsync(assignments.Select(a => a.Scope), ct);
        var held = await rights.OfAsync(id, day, ct);
        return new PersonPage(
            user,
            PeopleList.StateOf(user, time.GetUtcNow()),
            [.. assignments.Select(a => new AssignmentRow(a.Id, labels.Of(a.Role!.Name), places[a.Scope], a.From, a.Through, a.Through < today))],
            day,
            today,
            [.. held.GroupBy(r => r.Permission.Category)],
            MayManage,
            viewer.Has(Permissions.AssignRoles, GrantScope.Tenant),
            viewer.UserId == id);
    }

    private static PersonState? StateOf(string? text) => text switch
    {
        "actifs" => PersonState.Active,
        "verrouilles" => PersonState.Locked,
        "non-confirmes" => PersonState.Unconfirmed,
        "fermes" => PersonState.Closed,
        _ => null,
    };
}
