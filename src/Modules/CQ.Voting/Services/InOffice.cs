using CQ.Territory.Services;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

internal static class InOffice
{
    /// <summary>True when the elector holds their seat of the roll on that day, by whatever term. One statement.</summary>
    public static async Task<bool> SitsAsync(this ITerritoryDirectory directory, Guid groupId, Elector elector, DateOnly day, CancellationToken ct) =>
        elector.SeatId is not null
        && (await directory.SeatsAsync(groupId, day, ct)).Any(s => s.Id == elector.SeatId && s.HolderId == elector.UserId);
}
