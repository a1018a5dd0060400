using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Services;
using CQ.Voting.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

internal sealed class VoteBooth(CqDbContext db, ITerritoryDirectory directory, ITenantTimeZone zone, TimeProvider time) : IVoteBooth
{
    public async Task<ElectorBooth> ForAsync(VoteOutline vote, Guid userId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var elector = await db.ElectorAsync(vote.Id, userId, ct);
        var standing = elector.Standing(vote.State, VoteClock.IsRunning(vote.State, vote.Deadline, time.GetUtcNow()), isInOffice: true);
        if (standing == ElectorStanding.MayVote && !await directory.SitsAsync(elector, zone.Today, ct))
            standing = ElectorStanding.OutOfOffice;
        return new ElectorBooth(
            standing, elector.SeatNumber, elector.SignedOffAt, elector.SignOffId is { } id ? SignOff.ReceiptOf(id) : null);
    }

    public async Task<IReadOnlyList<Guid>> WaitingForAsync(Guid userId, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        return await db.Set<Vote>().AsNoTracking()
            .Where(v => v.State != VoteState.Closed && (v.SecondDeadline ?? v.FirstDeadline) > now)
            .Where(v => db.Set<RollEntry>().Any(r => r.VoteId == v.Id && r.UserId == userId))
            .Where(v => !db.Set<SignOff>().Any(s => s.VoteId == v.Id && s.UserId == userId))
            .Where(v => !db.Set<Recusal>().Any(r => r.VoteId == v.Id && r.UserId == userId))
            .OrderBy(v => v.SecondDeadline ?? v.FirstDeadline)
            .Select(v => v.Id)
            .ToListAsync(ct);
    }
}
