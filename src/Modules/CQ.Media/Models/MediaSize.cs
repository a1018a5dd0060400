using System.Globalization;

namespace CQ.Media.Models;

/// <summary>A smaller picture made of a file: of a picture itself, or of the first page of a PDF. Always WebP.</summary>
/// <param name="Width">In pixels; one of <see cref="MediaLimits.Widths"/>, or less where the whole is smaller.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Key">Where the store keeps it.</param>
public sealed record MediaSize(int Width, int Height, long Length, string Key)
{
    /// <summary>One column, so that an address is answered with one statement: <c>640x480:51234:key 320x240:…</c>.</summary>
    public static string Write(IEnumerable<MediaSize> sizes) =>
        string.Join(' ', sizes.OrderBy(s => s.Width).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Width}x{s.Height}:{s.Length}:{s.Key}")));

    public static IReadOnlyList<MediaSize> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)];
    }

    private static MediaSize One(string text)
    {
        var parts = text.Split('x', ':');
        return new MediaSize(Number(parts[0]), Number(parts[1]), long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
