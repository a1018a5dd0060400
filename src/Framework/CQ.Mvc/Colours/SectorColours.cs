using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CQ.Mvc.Colours;

/// <summary>
/// The five colours computed from the one a sector chose, light and dark, so that text stands at 4.5:1 or more on each (docs/look.md has the rules).
/// </summary>
public sealed class SectorColours
{
    private const double Enough = 4.6;
    private const string White = "#ffffff";
    private const string Ink = "#201914";
    private static readonly ConcurrentDictionary<string, SectorColours> Known = new();

    private SectorColours(string chosen)
    {
        var colour = Oklch.Parse(chosen) ?? Oklch.Parse("#1f4e79")!.Value;
        if (colour.C < 0.02)
            colour = colour with { C = 0.02, H = 75 };
        var (light, dark) = (Light(colour), Dark(colour));
        Css = $":root {{{light}}}\n@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme=\"light\"]) {{{dark}}} }}\n"
            + $"@media screen {{ :root[data-theme=\"dark\"] {{{dark}}} }}\n";
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];
    }

    public string Css { get; }

    public string Hash { get; }

    /// <param name="chosen"><c>#rrggbb</c>; anything else gives the default blue.</param>
    public static SectorColours From(string chosen) => Known.Count > 5_000 ? new SectorColours(chosen) : Known.GetOrAdd(chosen, c => new SectorColours(c));

    private static string Light(Oklch c)
    {
        var tint2 = new Oklch(0.895, Math.Min(0.45 * c.C, 0.06), c.H).ToHex();
        var ink = Until(new Oklch(Math.Clamp(c.L, 0.28, 0.50), Math.Min(c.C, 0.19), c.H), -0.01, [tint2, "#fcf9f3", "#f4f0e7"]);
        return Properties(
            Ground(new Oklch(Math.Clamp(c.L, 0.30, 0.80), Math.Min(c.C, 0.22), c.H)), ink, new Oklch(0.945, Math.Min(0.25 * c.C, 0.03), c.H).ToHex(), tint2);
    }

    private static string Dark(Oklch c)
    {
        var tint2 = new Oklch(0.34, Math.Min(0.50 * c.C, 0.07), c.H).ToHex();
        var ink = Until(new Oklch(Math.Clamp(c.L, 0.80, 0.90), Math.Min(c.C, 0.13), c.H), 0.01, [tint2, "#171411", "#211d1a"]);
        return Properties(
            Ground(new Oklch(Math.Clamp(c.L, 0.45, 0.72), Math.Min(c.C, 0.18), c.H)), ink, new Oklch(0.27, Math.Min(0.30 * c.C, 0.04), c.H).ToHex(), tint2);
    }

    // White text where it can be read, else ink, else a darker ground.
    private static (string Colour, string Text) Ground(Oklch colour)
    {
        for (; ; colour = colour with { L = colour.L - 0.01 })
        {
            var hex = colour.ToHex();
            if (Oklch.Contrast(hex, White) >= Enough)
                return (hex, White);
            if (Oklch.Contrast(hex, Ink) >= Enough)
                return (hex, Ink);
        }
    }

    private static string Until(Oklch colour, double step, string[] grounds)
    {
        while (grounds.Any(g => Oklch.Contrast(colour.ToHex(), g) < Enough) && colour.L is > 0 and < 1)
            colour = colour with { L = colour.L + step };
        return colour.ToHex();
    }

    private static string Properties((string Colour, string Text) ground, string ink, string tint, string tint2) =>
        $" --sector: {ground.Colour}; --on-sector: {ground.Text}; --sector-ink: {ink}; --sector-tint: {tint}; --sector-tint-2: {tint2}; ";
}
