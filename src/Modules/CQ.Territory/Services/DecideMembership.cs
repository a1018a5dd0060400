using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Answers a request to join, where the charter asks for an approval (R118).</summary>
public sealed class DecideMembership(CqDbContext db, Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Membership>> DecideAsync(Guid membershipId, bool accept, CancellationToken ct = default)
    {
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId, ct);
        if (membership is not { State: MembershipState.Requested })
            return new Refusal("Cette demande a déjà reçu une réponse.");

        if (accept)
        {
            membership.State = MembershipState.Accepted;
            membership.From = zone.Today;
        }
        else
        {
            membership.State = MembershipState.Refused;
            membership.Through = membership.From;
        }

        if (!await db.TrySaveAsync(ct))
            return new Refusal("Cette demande a déjà reçu une réponse.");
        if (accept)
            await memberships.StartedAsync(membership, ct);
        return membership;
    }
}
