using CQ.Mvc.Colours;

namespace CQ.Admin.Services;

/// <summary>
/// The sector's colour as someone chose it, and whether text can stand on it as it is; the theme draws its tints from it by the same rule (docs/look.md).
/// </summary>
public sealed record SectorColour(string Hex)
{
    /// <summary>WCAG AA for text, with the margin that docs/look.md takes.</summary>
    public const double Enough = 4.6;

    public const string White = "#ffffff";

    /// <summary>The ink of the themes.</summary>
    public const string Ink = "#201914";

    public double OnWhite => Oklch.Contrast(Hex, White);

    public double OnInk => Oklch.Contrast(Hex, Ink);

    /// <summary>White or ink, whichever can be read on it; null when neither can and the theme will darken it.</summary>
    public string? Text
    {
        get
        {
            if (OnWhite >= Enough)
                return White;
            return OnInk >= Enough ? Ink : null;
        }
    }

    /// <summary>Null when the text is not <c>#rrggbb</c>.</summary>
    public static SectorColour? Parse(string? text)
    {
        var hex = text?.Trim().ToLowerInvariant();
        return Oklch.Parse(hex) is null ? null : new SectorColour(hex!);
    }
}
