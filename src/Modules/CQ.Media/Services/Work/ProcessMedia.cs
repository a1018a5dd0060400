using CQ.Abstractions.Files;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using CQ.Media.Services.Tools;
using CQ.Media.Services.Types;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services.Work;

/// <summary>
/// What need not be waited for when a file is sent: the other sizes of a picture, the first page of a PDF as a picture, the words of documents. A file that
/// cannot be worked on is marked, with the reason, and stays readable; somebody may try again.
/// </summary>
internal sealed class ProcessMedia(CqDbContext db, IFileStore files, MediaStore store, Vips vips, Poppler poppler) : IDueWorkHandler
{
    public const string KindName = "media.process";

    private const string Whole = "whole";
    private const string Page = "page";

    public string Kind => KindName;

    /// <summary>Whether there is anything left to do for a file that has just come.</summary>
    public static bool HasWork(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Kind switch
        {
            MediaKind.Picture => file.Width is { } width && MediaLimits.Widths.Any(w => w < width && file.Sizes.All(s => s.Width != w)),
            MediaKind.Document => true,
            _ => false,
        };
    }

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        var file = await db.FilesOfAnyAudience().AsNoTracking().FirstOrDefaultAsync(f => f.Id == work.Reference, ct);
        if (file is null || FileTypes.Of(file.ContentType) is not { } type)
            return;
        using var folder = WorkFolder.Create();
        await using (var bytes = await files.OpenAsync(file.StorageKey, ct))
        {
            if (bytes is null || !await folder.TakeAsync(bytes, Whole, long.MaxValue, ct))
            {
                await FailAsync(file, "Le contenu de ce fichier n’est plus là. Remplacez-le.", ct);
                return;
            }
        }

        var result = file.Kind == MediaKind.Picture ? await SizesAsync(folder, file, Whole, file.Width ?? 0, ct) : await DocumentAsync(folder, file, type, ct);
        if (result is { Fault: { } fault })
            await FailAsync(file, fault, ct);
        else
            await KeepAsync(file, result, ct);
    }

    private async Task<Made> DocumentAsync(WorkFolder folder, MediaFile file, FileType type, CancellationToken ct)
    {
        if (type != FileTypes.Pdf)
        {
            await using var stream = File.OpenRead(folder.File(Whole));
            var words = OfficeText.Of(stream, type);
            return new Made(file.Sizes, OfficeText.Tidy(words, false));
        }

        var text = await poppler.TextAsync(folder, Whole, ct);
        if (Poppler.AsksForPassword(text))
            return new Made(file.Sizes, null);
        if (!text.Succeeded)
            return Made.Failed("Les mots de ce PDF n’ont pas pu être lus.");
        var page = await poppler.FirstPageAsync(folder, Whole, Page, ct);
        if (!page.Succeeded || !File.Exists(folder.File(Page + ".png")))
            return Made.Failed("L’aperçu de ce PDF n’a pas pu être dessiné.");
        var made = await SizesAsync(folder, file, Page + ".png", WidthOf(folder.File(Page + ".png"), FileTypes.Png).Width, ct);
        return made with { Text = OfficeText.Tidy(text.Output, text.IsCut) };
    }

    private async Task<Made> SizesAsync(WorkFolder folder, MediaFile file, string from, int width, CancellationToken ct)
    {
        var sizes = file.Sizes.ToList();
        // The whole of a picture is kept itself; of a PDF's page, the widest drawing stands for it.
        var wanted = MediaLimits.Widths.Where(w => w < width).Concat(file.Kind == MediaKind.Picture ? [] : [width]);
        foreach (var next in wanted.Where(w => sizes.All(s => s.Width != w)))
        {
            var name = $"{next}.webp";
            var drawn = await vips.SizeAsync(folder, from, name, next, ct);
            if (!drawn.Succeeded)
            {
                await store.ForgetAsync(sizes.Except(file.Sizes).Select(s => s.Key));
                return Made.Failed("Les petites tailles de cette image n’ont pas pu être préparées.");
            }

            var (drawnWidth, height) = WidthOf(folder.File(name), FileTypes.WebP);
            var stored = await store.SaveAsync(folder.File(name), ct);
            sizes.Add(new MediaSize(drawnWidth, height, stored.Length, stored.Key));
        }

        return new Made([.. sizes.OrderBy(s => s.Width)], null);
    }

    // Written without loading the row: an editor who saves its words meanwhile is not in the way. The row's lock then keeps its audience from changing
    // between reading it and giving it to the text.
    private async Task KeepAsync(MediaFile file, Made made, CancellationToken ct)
    {
        var (length, sizes) = (file.Length + made.Sizes.Sum(s => s.Length), MediaSize.Write(made.Sizes));
        var count = await db.FilesOfAnyAudience()
            .Where(f => f.Id == file.Id && f.StorageKey == file.StorageKey)
            .ExecuteUpdateAsync(
                s => s.SetProperty(f => f.State, MediaState.Ready).SetProperty(f => f.Fault, "")
                    .SetProperty(f => f.SizeList, sizes).SetProperty(f => f.StoredLength, length),
                ct);
        if (count == 0)
        {
            // Replaced or removed meanwhile: what was made is of something that is gone.
            await store.ForgetAsync(made.Sizes.Except(file.Sizes).Select(s => s.Key));
            return;
        }

        if (made.Text is not { } text)
            return;
        var readers = await db.FilesOfAnyAudience().AsNoTracking().Where(f => f.Id == file.Id).Select(f => new { f.AudienceId, f.PublishedAt, f.ExpiresAt }).SingleAsync(ct);
        await db.TextsOfAnyAudience().Where(t => t.FileId == file.Id).ExecuteDeleteAsync(ct);
        db.Add(new MediaText
        {
            FileId = file.Id,
            Text = text.Text,
            IsCut = text.IsCut,
            AudienceId = readers.AudienceId,
            PublishedAt = readers.PublishedAt,
            ExpiresAt = readers.ExpiresAt,
        });
        await db.SaveChangesAsync(ct);
    }

    private Task<int> FailAsync(MediaFile file, string fault, CancellationToken ct) =>
        db.FilesOfAnyAudience().Where(f => f.Id == file.Id && f.StorageKey == file.StorageKey)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.State, MediaState.Failed).SetProperty(f => f.Fault, fault), ct);

    private static (int Width, int Height) WidthOf(string path, FileType type)
    {
        using var stream = File.OpenRead(path);
        return PictureHeader.Read(stream, type) ?? throw new InvalidOperationException("A picture that was just drawn has no header.");
    }

    private sealed record Made(IReadOnlyList<MediaSize> Sizes, (string Text, bool IsCut)? Text)
    {
        public string? Fault { get; private init; }

        public static Made Failed(string fault) => new([], null) { Fault = fault };
    }
}
