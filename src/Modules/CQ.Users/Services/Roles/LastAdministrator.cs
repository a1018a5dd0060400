using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>A site always keeps one open account that administers it without end date. To be called inside a burst.</summary>
public sealed class LastAdministrator(CqDbContext db, ITenantTimeZone zone)
{
    internal static readonly Refusal Refused = new(
        "C’est la dernière personne qui administre ce site. Donnez d’abord le rôle d’administration, sans date de fin, à quelqu’un d’autre.");

    public async Task<Refusal?> WhyNotCloseAccountAsync(Guid userId, CancellationToken ct) =>
        await AdministersAsync(userId, ct) && !await OthersAsync(a => a.UserId != userId, ct) ? Refused : null;

    public async Task<Refusal?> WhyNotEndAsync(RoleAssignment assignment, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.Role!.IsAdministrator && !await OthersAsync(a => a.Id != assignment.Id, ct) ? Refused : null;
    }

    private Task<bool> AdministersAsync(Guid userId, CancellationToken ct) => Lasting().AnyAsync(a => a.UserId == userId, ct);

    private async Task<bool> OthersAsync(System.Linq.Expressions.Expression<Func<RoleAssignment, bool>> others, CancellationToken ct)
    {
        // Takes the row's lock until the burst ends, so that two administrators who remove each other at once take turns.
        await db.Set<Role>().Where(r => r.Name == RoleNames.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1), ct);
        return await Lasting().AnyAsync(others, ct);
    }

    private IQueryable<RoleAssignment> Lasting()
    {
        var today = zone.Today;
        return db.Set<RoleAssignment>().Where(a =>
            a.Role!.Name == RoleNames.Administrator && a.ScopeKind == GrantScopeKind.Tenant && a.From <= today && a.Through == null
            && db.Set<User>().Any(u => u.Id == a.UserId && u.IsActive && u.EmailConfirmedAt != null));
    }
}
