using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Adds a seat to a group. Each council has the number of seats in the budget committee that the charter says, a further one is refused (R57); it
/// has one treasurer (R61).
/// </summary>
public sealed class AddSeat(CqDbContext db, ICharters charters, ITenantTimeZone zone)
{
    public async Task<Outcome<Seat>> AddAsync(Guid groupId, string label, string? roleName = null, Guid? councilId = null, CancellationToken ct = default)
    {
        var group = await db.Set<Group>().FirstOrDefaultAsync(g => g.Id == groupId && g.ClosedOn == null, ct);
        if (group is null)
            return new Refusal("Cette instance n’existe pas ou n’existe plus.");
        if (!group.HasSeats)
            return new Refusal("On entre dans cette instance par adhésion : elle n’a pas de sièges.");
        if (string.IsNullOrWhiteSpace(label))
            return new Refusal("Nommez ce siège, par exemple « Membre ».", nameof(Seat.Label));
        if (group.Kind == GroupKind.BudgetCommittee)
        {
            if (await CommitteeRefusalAsync(group, councilId, ct) is { } refusal)
                return refusal;
        }
        else if (councilId is not null)
        {
            return new Refusal("Seul un siège du comité budgétaire représente un conseil.", nameof(Seat.CouncilId));
        }

        if (roleName == RoleNames.Treasurer && await HasTreasurerAsync(group.CouncilId, ct))
            return new Refusal("Ce conseil a déjà un siège de trésorerie.", nameof(Seat.RoleName));

        var number = await db.Set<Seat>().Where(s => s.GroupId == groupId).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        var seat = new Seat
        {
            GroupId = groupId,
            Number = number + 1,
            Label = label.Trim(),
            RoleName = string.IsNullOrWhiteSpace(roleName) ? GroupKindFacts.Of(group.Kind).Role : roleName,
            CouncilId = councilId,
        };
        db.Add(seat);
        return await db.TrySaveAsync(ct) ? seat : new Refusal("Un siège vient d’être ajouté par quelqu’un d’autre. Rechargez la page.");
    }

    private async Task<Refusal?> CommitteeRefusalAsync(Group group, Guid? councilId, CancellationToken ct)
    {
        if (councilId is null)
            return new Refusal("Choisissez le conseil que ce siège représente.", nameof(Seat.CouncilId));
        if (!await db.Set<Council>().AnyAsync(c => c.Id == councilId && c.ClosedOn == null, ct))
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.", nameof(Seat.CouncilId));
        var charter = await charters.RequireAsync(zone.Today, [CharterParameters.CommitteeSeatsPerCouncil], ct);
        if (!charter.Succeeded)
            return charter.Refusal;
        var present = await db.Set<Seat>().OpenOn(zone.Today).CountAsync(s => s.GroupId == group.Id && s.CouncilId == councilId, ct);
        var allowed = charter.Value.CommitteeSeatsPerCouncil!.Value;
        return present < allowed
            ? null
            : new Refusal("La charte donne {0} sièges à chaque conseil : ce conseil les a déjà.", nameof(Seat.CouncilId), allowed);
    }

    private Task<bool> HasTreasurerAsync(Guid? councilId, CancellationToken ct) =>
        db.Set<Seat>().OpenOn(zone.Today)
            .Where(s => s.RoleName == RoleNames.Treasurer)
            .Join(db.Set<Group>(), s => s.GroupId, g => g.Id, (s, g) => g)
            .AnyAsync(g => g.CouncilId == councilId && g.ClosedOn == null, ct);
}
