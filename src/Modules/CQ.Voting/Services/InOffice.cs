using CQ.Territory.Services;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

internal static class InOffice
{
    /// <summary>True when the elector holds their seat of the roll on that day, by whatever term. One statement, about this seat alone.</summary>
    public static async Task<bool> SitsAsync(this ITerritoryDirectory directory, Elector elector, DateOnly day, CancellationToken ct) =>
        elector.SeatId is { } seatId && await directory.HoldsSeatAsync(seatId, elector.UserId, day, ct);
}
