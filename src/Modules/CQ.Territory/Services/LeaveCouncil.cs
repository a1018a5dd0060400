using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>A person leaves a council, or takes back a request: at once, without giving a reason (R21, R99).</summary>
public sealed class LeaveCouncil(Memberships memberships, ITenantTimeZone zone)
{
    public async Task<Outcome<Membership>> LeaveAsync(Guid councilId, Guid userId, CancellationToken ct = default) =>
        await memberships.OpenAsync(councilId, userId, ct) is { } open
            ? await memberships.EndAsync(open, zone.Today, EndReason.Resigned, ct)
            : new Refusal("Vous n’êtes pas membre de ce conseil.");
}
