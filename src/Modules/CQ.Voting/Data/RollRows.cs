using CQ.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Data;

/// <summary>Writes a roll as one set: a city's roll has tens of thousands of lines, and the vote opens in one request.</summary>
/// <remarks>A constant statement; row-level security and the tenant bind it.</remarks>
internal static class RollRows
{
    public static Task FreezeAsync(this CqDbContext db, IReadOnlyCollection<RollEntry> roll, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        insert into cq_voting_roll_entry (tenant_id, id, vote_id, seat_id, seat_number, seat_label, council_id, user_id)
        select {db.TenantId}, * from unnest(
            {roll.Select(e => e.Id).ToArray()}, {roll.Select(e => e.VoteId).ToArray()}, {roll.Select(e => e.SeatId).ToArray()}, {roll.Select(e => e.SeatNumber).ToArray()},
            {roll.Select(e => e.SeatLabel).ToArray()}, {roll.Select(e => e.CouncilId).ToArray()}, {roll.Select(e => e.UserId).ToArray()})
        """,
        ct);
}
