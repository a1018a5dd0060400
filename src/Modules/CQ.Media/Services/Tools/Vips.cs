using System.Globalization;
using CQ.Media.Models;

namespace CQ.Media.Services.Tools;

/// <summary>
/// Draws pictures anew with libvips: turned upright, in sRGB, without any metadata (place, camera, author), never larger than they were. What stands
/// behind the picture in its file (an archive, a script) is not drawn and so does not survive.
/// </summary>
public sealed class Vips(BoundedProcess processes)
{
    private const int TallerThanAnything = 100_000;

    /// <summary>The picture as it is kept: at most <see cref="MediaLimits.LongestSide"/> wide and high.</summary>
    public Task<ToolResult> KeepAsync(WorkFolder folder, string from, string to, FileType type, CancellationToken ct) =>
        ThumbnailAsync(folder, from, to, Options(type), MediaLimits.LongestSide, MediaLimits.LongestSide, ct);

    /// <summary>A WebP of that width; less where the picture is narrower.</summary>
    public Task<ToolResult> SizeAsync(WorkFolder folder, string from, string to, int width, CancellationToken ct) =>
        ThumbnailAsync(folder, from, to, Options(FileTypes.WebP), width, TallerThanAnything, ct);

    private static string Options(FileType type) => type.Extension switch
    {
        ".png" => "[strip,compression=8]",
        ".webp" => "[strip,Q=82]",
        _ => "[strip,Q=85,optimize_coding,interlace,background=255]",
    };

    private Task<ToolResult> ThumbnailAsync(WorkFolder folder, string from, string to, string options, int width, int height, CancellationToken ct) =>
        processes.RunAsync(
            new ToolCall(
                "vips",
                [
                    "thumbnail", folder.File(from), folder.File(to) + options, Number(width), "--height", Number(height), "--size", "down",
                    "--export-profile", "srgb", "--fail-on", "truncated",
                ],
                folder.Path),
            ct);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
