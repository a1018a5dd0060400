using System.Globalization;

namespace CQ.Mvc.Colours;

/// <summary>A colour by lightness, chroma and hue in Björn Ottosson's OKLCH, and the way to and from sRGB.</summary>
public readonly record struct Oklch(double L, double C, double H)
{
    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static Oklch? Parse(string? hex)
    {
        if (hex is not { Length: 7 } || hex[0] != '#' || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return null;
        var (r, g, b) = (Linear(rgb >> 16), Linear((rgb >> 8) & 255), Linear(rgb & 255));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var bb = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Oklch(lightness, Math.Sqrt((a * a) + (bb * bb)), Math.Atan2(bb, a) * 180 / Math.PI);
    }

    /// <summary>As <c>#rrggbb</c>, with chroma lowered until the colour exists in sRGB.</summary>
    public string ToHex()
    {
        var c = C;
        double[] rgb;
        while ((rgb = ToLinear(L, c, H)).Any(v => v is < -0.0001 or > 1.0001) && c > 0)
            c -= 0.002;
        return "#" + string.Concat(rgb.Select(v => Channel(v).ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>WCAG's contrast of two <c>#rrggbb</c> colours, 1 to 21.</summary>
    public static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double[] ToLinear(double lightness, double c, double h)
    {
        var (a, b) = (Math.Max(c, 0) * Math.Cos(h * Math.PI / 180), Math.Max(c, 0) * Math.Sin(h * Math.PI / 180));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return
        [
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s),
        ];
    }

    private static double Linear(int channel)
    {
        var v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    private static int Channel(double linear)
    {
        var v = Math.Clamp(linear, 0, 1);
        var encoded = v <= 0.0031308 ? 12.92 * v : (1.055 * Math.Pow(v, 1 / 2.4)) - 0.055;
        return (int)Math.Round(encoded * 255);
    }

    private static double Luminance(string hex)
    {
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255));
    }
}
