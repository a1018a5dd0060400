using System.Globalization;

namespace CQ.Voting.Models;

/// <summary>The canonical text of a roll, hashed and published at opening (V1): one line per seat, in their order.</summary>
public static class Roll
{
    public static string Text(IEnumerable<RollEntry> entries) => string.Join(
        '\n',
        entries.OrderBy(e => e.SeatNumber).Select(e => string.Create(
            CultureInfo.InvariantCulture, $"{e.SeatNumber};{e.SeatId:D};{Or(e.CouncilId)};{Or(e.UserId)}")));

    public static string Hash(IEnumerable<RollEntry> entries) => Fingerprint.Of(Text(entries));

    private static string Or(Guid? id) => id?.ToString("D") ?? "-";
}
