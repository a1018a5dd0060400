using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Mvc.Markdown;

/// <summary>
/// A picture of the media library as a text refers to it: <c>~/fichiers/{id}/{name}?t={width}x{height}</c>. The library draws it in fixed widths, so that a
/// page offers browsers the one that fits, and the dimensions keep the page from jumping.
/// </summary>
/// <param name="Folder">Address of the file without its name, with the tenant's prefix.</param>
/// <param name="Width">Pixels; null when the text does not say.</param>
public sealed partial record LibraryPicture(string Folder, string Name, int? Width, int? Height)
{
    // For browsers that choose no width themselves, and feeds.
    private const int Usual = 960;

    /// <summary>The widths that the library offers.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1600];

    private string Whole => $"{Folder}/{Name}";

    public static LibraryPicture? Of(string? url, string pathBase)
    {
        ArgumentNullException.ThrowIfNull(pathBase);
        if (url is null || !url.StartsWith(pathBase + "/fichiers/", StringComparison.Ordinal))
            return null;
        var match = Address().Match(url[pathBase.Length..]);
        if (!match.Success)
            return null;
        int? Number(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;
        return new LibraryPicture(pathBase + match.Groups[1].Value, match.Groups[2].Value, Number(3), Number(4));
    }

    public string Source => Width is { } width && width <= Widths[0] ? Whole : At(Offered().LastOrDefault(w => w <= Usual, Widths[0]));

    /// <summary>Null when the picture is so small that there is nothing to choose.</summary>
    public string? SourceSet()
    {
        var offered = Offered().Select(w => Entry(At(w), w)).ToList();
        // A picture between two widths is offered whole as well.
        if (Width is { } width && width < Widths[^1])
            offered.Add(Entry(Whole, width));
        return offered.Count > 1 ? string.Join(", ", offered) : null;
    }

    private static string Entry(string address, int width) => string.Create(CultureInfo.InvariantCulture, $"{address} {width}w");

    private IEnumerable<int> Offered() => Widths.Where(w => Width is null || w < Width || w == Widths[^1] && Width == w);

    private string At(int width)
    {
        var dot = Name.LastIndexOf('.');
        return string.Create(CultureInfo.InvariantCulture, $"{Folder}/{width}/{(dot > 0 ? Name[..dot] : Name)}.webp");
    }

    // A name of plain letters, as the library writes it: it goes into a list where spaces and commas part the entries.
    [GeneratedRegex(@"^(/fichiers/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/([A-Za-z0-9._-]{1,200})(?:\?t=([1-9][0-9]{0,4})x([1-9][0-9]{0,4}))?$")]
    private static partial Regex Address();
}
