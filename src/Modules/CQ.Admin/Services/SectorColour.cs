using System.Globalization;

namespace CQ.Admin.Services;

/// <summary>
/// The sector's colour as someone chose it, and whether text can stand on it. The theme derives its tints from it by the same rule: white text if
/// that is readable, else ink, else the colour is darkened (docs/look.md).
/// </summary>
public readonly record struct SectorColour(byte Red, byte Green, byte Blue)
{
    /// <summary>WCAG AA for text, with the margin that docs/look.md takes.</summary>
    public const double Enough = 4.6;

    public static SectorColour White { get; } = new(255, 255, 255);

    /// <summary>The ink of the themes.</summary>
    public static SectorColour Ink { get; } = new(0x20, 0x19, 0x14);

    /// <summary>White or ink, whichever is readable on it as it is; null when neither is and the theme will darken it.</summary>
    public SectorColour? TextColour
    {
        get
        {
            if (ContrastWith(White) >= Enough)
                return White;
            return ContrastWith(Ink) >= Enough ? Ink : null;
        }
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static bool TryParse(string? text, out SectorColour colour)
    {
        colour = default;
        text = text?.Trim();
        if (text is not { Length: 7 } || text[0] != '#'
            || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return false;
        colour = new SectorColour((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    /// <summary>WCAG's contrast ratio, 1 to 21.</summary>
    public double ContrastWith(SectorColour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
