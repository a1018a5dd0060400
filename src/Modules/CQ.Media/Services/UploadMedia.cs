using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services.Work;

namespace CQ.Media.Services;

/// <summary>Takes a file in. Judging and drawing happen outside the transaction; bytes are written before the row that names them.</summary>
public sealed class UploadMedia(
    CqDbContext db, PrepareMedia prepare, MediaStore store, IBurst burst, IDueWork dueWork, IViewer viewer, TimeProvider time)
{
    public async Task<Outcome<MediaFile>> UploadAsync(NewMedia media, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(media);
        var prepared = await prepare.PrepareAsync(media.FileName, media.Content, ct);
        if (!prepared.Succeeded)
            return prepared.Refusal;
        using var ready = prepared.Value;
        return await burst.RunAsync(token => AddAsync(media, ready, token), ct);
    }

    private async Task<Outcome<MediaFile>> AddAsync(NewMedia media, PreparedMedia prepared, CancellationToken ct)
    {
        if (await store.RefuseAsync(prepared.Length, ct) is { } full)
            return full;
        var (whole, sizes) = await store.KeepAsync(prepared, ct);
        try
        {
            var file = Row(media, prepared, time.GetUtcNow());
            Fill(file, prepared, whole, sizes);
            db.Add(file);
            await db.SaveChangesAsync(ct);
            if (file.State == MediaState.Processing)
                await dueWork.ScheduleAsync(ProcessMedia.KindName, file.Id, time.GetUtcNow(), ct);
            return file;
        }
        catch
        {
            await store.ForgetAsync(sizes.Select(s => s.Key).Prepend(whole.Key));
            throw;
        }
    }

    private MediaFile Row(NewMedia media, PreparedMedia prepared, DateTimeOffset now) => new()
    {
        Id = media.Id ?? Guid.Empty,
        Name = prepared.Name,
        FoldedName = "",
        FolderId = media.FolderId,
        CouncilId = media.CouncilId,
        GroupId = media.GroupId,
        OwnerKind = media.Owner?.Kind,
        OwnerId = media.Owner?.Id,
        Kind = prepared.Type.Kind,
        ContentType = "",
        Length = 0,
        StoredLength = 0,
        Sha256 = "",
        StorageKey = "",
        AltText = MediaWords.OneLine(media.AltText, MediaLimits.AltLength),
        IsDecorative = media.IsDecorative,
        Caption = MediaWords.OneLine(media.Caption, MediaLimits.CaptionLength),
        Credit = MediaWords.OneLine(media.Credit, MediaLimits.CreditLength),
        UploadedBy = viewer.UserId,
        UploadedAt = now,
        ReplacedAt = now,
        State = MediaState.Ready,
        AudienceId = media.Audience,
        PublishedAt = media.Owner is null ? media.PublishedAt ?? now : media.PublishedAt,
        ExpiresAt = media.ExpiresAt,
    };

    /// <summary>What follows from the bytes: the same when a file is new and when it is replaced.</summary>
    internal static void Fill(MediaFile file, PreparedMedia prepared, Abstractions.Files.StoredFile whole, IReadOnlyList<MediaSize> sizes)
    {
        file.Name = prepared.Name;
        file.FoldedName = MediaName.Fold(prepared.Name);
        file.Kind = prepared.Type.Kind;
        file.ContentType = prepared.Type.ContentType;
        file.Length = whole.Length;
        file.StoredLength = whole.Length + sizes.Sum(s => s.Length);
        file.Width = prepared.Size?.Width;
        file.Height = prepared.Size?.Height;
        file.Sha256 = whole.Sha256;
        file.StorageKey = whole.Key;
        file.SizeList = MediaSize.Write(sizes);
        file.Fault = "";
        file.State = ProcessMedia.HasWork(file) ? MediaState.Processing : MediaState.Ready;
    }
}
