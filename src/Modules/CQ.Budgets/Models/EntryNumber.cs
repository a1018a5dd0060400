using System.Globalization;

namespace CQ.Budgets.Models;

/// <summary>How people name an entry: the year and its number in it, <c>2026-0012</c>.</summary>
public readonly record struct EntryNumber(int Year, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:0000}");

    public static EntryNumber? Parse(string? text)
    {
        var parts = (text ?? "").Trim().Split('-');
        return parts is [{ Length: 4 } year, { Length: > 0 and <= 9 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n > 0
                ? new EntryNumber(y, n)
                : null;
    }
}
