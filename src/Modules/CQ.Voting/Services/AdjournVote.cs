using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Voting.Events;
using CQ.Voting.Handlers;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// Gives a vote without quorum its second and last deadline. Roll, rule and the votes already cast stand.
/// </summary>
public sealed class AdjournVote(CqDbContext db, ITenantTimeZone zone, TimeProvider time, IDueWork dueWork, IDomainEvents events)
{
    /// <param name="vote">Locked by the caller, open, its deadline passed.</param>
    public async Task AdjournAsync(Vote vote, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var now = time.GetUtcNow();
        var last = VoteClock.LastDayAfterAdjournment(zone.DayOf(vote.Deadline), zone.DayOf(now), vote.ReadRule().AdjournmentDays);
        vote.Adjourn(now, zone.StartOf(last.AddDays(1)));
        await db.SaveChangesAsync(ct);
        await dueWork.ScheduleAsync(VotingDeadline.KindName, vote.Id, vote.Deadline, ct);
        await events.PublishAsync(new VoteAdjourned(vote.Id, vote.Subject, vote.Deadline), ct);
    }
}
