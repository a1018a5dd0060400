using CQ.Abstractions.Values;
using CQ.Media.Models;
using CQ.Media.Services.Tools;
using CQ.Media.Services.Types;

namespace CQ.Media.Services;

/// <summary>
/// Judges what was sent and makes of it what may be kept: documents as they are, pictures drawn anew. What was sent itself is gone with the work folder.
/// </summary>
public sealed class PrepareMedia(Vips vips)
{
    private const string Sent = "sent";
    private const string Kept = "kept";
    private const string First = "first.webp";

    public async Task<Outcome<PreparedMedia>> PrepareAsync(string fileName, Stream content, CancellationToken ct)
    {
        var folder = WorkFolder.Create();
        try
        {
            var prepared = await JudgeAsync(folder, fileName, content, ct);
            if (!prepared.Succeeded)
                folder.Dispose();
            return prepared;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private async Task<Outcome<PreparedMedia>> JudgeAsync(WorkFolder folder, string fileName, Stream content, CancellationToken ct)
    {
        var shown = MediaName.Clean(fileName, new FileType(MediaKind.Document, "", ShownExtension(fileName)));
        if (!await folder.TakeAsync(content, Sent, MediaLimits.Document, ct))
            return MediaRefusals.TooLong(shown, MediaLimits.Document);
        await using var file = File.OpenRead(folder.File(Sent));
        var sniffed = FileSniffer.Of(file, fileName);
        if (!sniffed.Succeeded)
            return sniffed.Refusal;
        var type = sniffed.Value;
        if (type.Kind != MediaKind.Picture)
            return new PreparedMedia(folder, MediaName.Clean(fileName, type), type, folder.File(Sent));
        if (file.Length > MediaLimits.Picture)
            return MediaRefusals.TooLong(shown, file.Length, MediaLimits.Picture);
        if (PictureHeader.Read(file, type) is not { } size)
            return MediaRefusals.DamagedPicture;
        return (long)size.Width * size.Height > MediaLimits.Pixels
            ? MediaRefusals.TooManyPixels(size.Width, size.Height)
            : await DrawAsync(folder, fileName, FileTypes.KeptAs(type), ct);
    }

    private async Task<Outcome<PreparedMedia>> DrawAsync(WorkFolder folder, string fileName, FileType type, CancellationToken ct)
    {
        var kept = Kept + type.Extension;
        var drawn = await vips.KeepAsync(folder, Sent, kept, type, ct);
        if (!drawn.Succeeded)
            return drawn.IsMissing ? MediaRefusals.NoTool : MediaRefusals.DamagedPicture;
        var size = SizeOf(folder.File(kept), type);
        (string, int, int)? first = null;
        if (size.Width > MediaLimits.FirstWidth && (await vips.SizeAsync(folder, kept, First, MediaLimits.FirstWidth, ct)).Succeeded)
        {
            var (width, height) = SizeOf(folder.File(First), FileTypes.WebP);
            first = (folder.File(First), width, height);
        }

        return new PreparedMedia(folder, MediaName.Clean(fileName, type), type, folder.File(kept)) { Size = size, First = first };
    }

    private static (int Width, int Height) SizeOf(string path, FileType type)
    {
        using var file = File.OpenRead(path);
        return PictureHeader.Read(file, type) ?? throw new InvalidOperationException("A picture that was just drawn has no header.");
    }

    // The name in a refusal is the one the sender knows.
    private static string ShownExtension(string fileName) => Path.GetExtension(fileName) is { Length: > 1 and <= 6 } extension ? extension : "";
}
