using System.Globalization;
using CQ.Territory.Models;

namespace CQ.Territory.Addresses;

/// <summary>House numbers: how they are written, and which stands for one that is missing.</summary>
public static class HouseNumbers
{
    /// <summary>"12", "12 bis", "12 B"; empty for a place without numbers.</summary>
    public static string Shown(int number, string suffix)
    {
        ArgumentNullException.ThrowIfNull(suffix);
        if (number == 0)
            return "";
        var text = number.ToString(CultureInfo.InvariantCulture);
        return suffix.Length == 0 ? text : $"{text} {(suffix.Length == 1 ? suffix.ToUpperInvariant() : suffix)}";
    }

    /// <summary>Whether it is the number that was asked for; "12 b" also asks for 12 bis.</summary>
    public static bool Is(AddressPoint point, int number, string suffix)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(suffix);
        return point.Number == number && (point.Suffix == suffix || (suffix.Length == 1 && point.Suffix == suffix switch { "b" => "bis", "t" => "ter", "q" => "quater", _ => suffix }));
    }

    /// <summary>The same number with another suffix, else the nearest on the same side, else the nearest. A limit often follows the middle of a street.</summary>
    public static AddressPoint Nearest(IReadOnlyCollection<AddressPoint> points, int number)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.OrderBy(p => Math.Abs(p.Number - number) + ((p.Number - number) % 2 == 0 ? 0 : 10)).ThenBy(p => p.Number).ThenBy(p => p.Suffix, StringComparer.Ordinal).First();
    }
}
