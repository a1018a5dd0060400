using CQ.Media.Models;

namespace CQ.Media.Services.Tools;

/// <summary>The words and the first page of a PDF.</summary>
internal sealed class Poppler(BoundedProcess processes)
{
    private const string LastPage = "500";
    private const string LongestSide = "1280";

    public Task<ToolResult> TextAsync(WorkFolder folder, string from, CancellationToken ct) =>
        processes.RunAsync(
            new ToolCall("pdftotext", ["-q", "-enc", "UTF-8", "-nopgbrk", "-l", LastPage, folder.File(from), "-"], folder.Path)
            {
                Memory = 1_000_000_000,
                CpuSeconds = 20,
                Seconds = 30,
                Output = MediaLimits.Text,
            },
            ct);

    /// <summary>The first page as PNG.</summary>
    /// <param name="folder">Where both lie.</param>
    /// <param name="from">The PDF.</param>
    /// <param name="to">Name without extension; the program adds <c>.png</c>.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ToolResult> FirstPageAsync(WorkFolder folder, string from, string to, CancellationToken ct) =>
        processes.RunAsync(
            new ToolCall("pdftoppm", ["-q", "-f", "1", "-l", "1", "-singlefile", "-scale-to", LongestSide, "-png", folder.File(from), folder.File(to)], folder.Path)
            {
                Memory = 1_000_000_000,
                CpuSeconds = 20,
                Seconds = 30,
            },
            ct);

    /// <summary>A PDF that asks for a password has neither words nor a first page for us, which is no fault.</summary>
    public static bool AsksForPassword(ToolResult result) => result.Errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase);
}
