using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>The coordination ends a membership, for one of the reasons the charter knows (R21).</summary>
public sealed class EndMembership(CqDbContext db, Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Membership>> EndAsync(Guid membershipId, EndReason reason, CancellationToken ct = default)
    {
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == membershipId, ct);
        return membership is { Through: null, State: not MembershipState.Refused }
            ? await memberships.EndAsync(membership, zone.Today, reason, ct)
            : new Refusal("Cette adhésion a déjà pris fin.");
    }
}
