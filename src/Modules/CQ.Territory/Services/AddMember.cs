using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>The coordination writes someone into a council, or into a group that has no seats.</summary>
public sealed class AddMember(CqDbContext db, Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Membership>> AddToCouncilAsync(
        Guid councilId, Guid userId, Standing standing, DateOnly? from = null, CancellationToken ct = default)
    {
        var day = from ?? zone.Today;
        if (!await memberships.CouncilIsOpenAsync(councilId, day, ct))
            return new Refusal("Ce conseil n’existe pas ou n’existe plus.");
        return await memberships.OpenAsync(councilId, userId, ct) is null
            ? await memberships.StartAsync(Membership.OfCouncil(councilId, userId, standing, MembershipState.Accepted, day), ct)
            : new Refusal(Memberships.Already, "Email");
    }

    public async Task<Outcome<Membership>> AddToGroupAsync(Guid groupId, Guid userId, DateOnly? from = null, CancellationToken ct = default)
    {
        var group = await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == groupId && g.ClosedOn == null, ct);
        if (group is null)
            return new Refusal("Cette instance n’existe pas ou n’existe plus.");
        if (group.HasSeats)
            return new Refusal("On entre dans cette instance par un mandat sur un siège.", "Email");
        return await memberships.OpenAsync(groupId, userId, ct) is null
            ? await memberships.StartAsync(Membership.OfGroup(groupId, userId, from ?? zone.Today), ct)
            : new Refusal(Memberships.Already, "Email");
    }
}
