using System.Globalization;

namespace CQ.Media.Models;

/// <summary>Where files are read. Any name is accepted in an address, so links stay good when a file is renamed or replaced.</summary>
public static class MediaAddress
{
    /// <summary>Begins with <c>~/</c>.</summary>
    public static string Of(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"~/fichiers/{file.Id:D}/{MediaName.InAddress(file.Name)}";
    }

    /// <summary>A picture, or the first page of a PDF, in one of the fixed widths.</summary>
    public static string Of(MediaFile file, int width)
    {
        ArgumentNullException.ThrowIfNull(file);
        return string.Create(CultureInfo.InvariantCulture, $"~/fichiers/{file.Id:D}/{width}/{Path.ChangeExtension(MediaName.InAddress(file.Name), ".webp")}");
    }

    /// <summary>As a text refers to it: with its dimensions, so that pages do not jump while pictures load.</summary>
    public static string ForMarkdown(MediaFile file) =>
        file is { Kind: MediaKind.Picture, Width: { } width, Height: { } height }
            ? string.Create(CultureInfo.InvariantCulture, $"{Of(file)}?t={width}x{height}")
            : Of(file);
}
