using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Events;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>What joining, adding, leaving and ending have in common.</summary>
public sealed class Memberships(CqDbContext db, IDomainEvents events)
{
    public const string Already = "Cette personne est déjà membre, ou sa demande est en attente.";

    public Task<Membership?> OpenAsync(Guid circleId, Guid userId, CancellationToken ct) =>
        db.Set<Membership>().FirstOrDefaultAsync(m => m.UserId == userId && (m.CouncilId == circleId || m.GroupId == circleId) && m.Through == null, ct);

    /// <summary>Councils are open; a group that has a council is open to that council's people by whoever runs it.</summary>
    public Task<bool> CouncilIsOpenAsync(Guid councilId, DateOnly day, CancellationToken ct) =>
        db.Set<Council>().OpenOn(day).AnyAsync(c => c.Id == councilId, ct);

    public async Task<Outcome<Membership>> StartAsync(Membership membership, CancellationToken ct)
    {
        db.Add(membership);
        if (!await db.TrySaveAsync(ct))
            return new Refusal(Already);
        if (membership.State == MembershipState.Accepted)
            await StartedAsync(membership, ct);
        return membership;
    }

    public Task StartedAsync(Membership membership, CancellationToken ct) =>
        events.PublishAsync(
            new MembershipStarted(membership.Id, membership.CircleKind, CircleOf(membership), membership.UserId, membership.From), ct);

    /// <summary>
    /// Ends it so that today no longer counts: who leaves loses access at once (R99). One that began today leaves no day and is taken out; the audit
    /// keeps the trace.
    /// </summary>
    public async Task<Outcome<Membership>> EndAsync(Membership membership, DateOnly today, EndReason reason, CancellationToken ct)
    {
        var last = today.AddDays(-1);
        var wasMember = membership.State == MembershipState.Accepted;
        if (membership.State == MembershipState.Requested || last < membership.From)
        {
            db.Remove(membership);
        }
        else
        {
            membership.Through = last;
            membership.EndedReason = reason;
        }

        if (!await db.TrySaveAsync(ct))
            return new Refusal("Cette adhésion vient d’être changée par quelqu’un d’autre. Rechargez la page.");
        if (wasMember)
        {
            await events.PublishAsync(
                new MembershipEnded(membership.Id, membership.CircleKind, CircleOf(membership), membership.UserId, last), ct);
        }

        return membership;
    }

    private static Guid CircleOf(Membership membership) => (membership.CouncilId ?? membership.GroupId)!.Value;
}
