using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Changes the words about a library file, its folder and its readers.</summary>
public sealed class EditMedia(CqDbContext db, MediaRights rights, IBurst burst)
{
    public static readonly Refusal Gone = new("Ce fichier n’est plus dans la médiathèque.");

    public static readonly Refusal Overtaken = new("Quelqu’un a modifié ce fichier pendant que vous écriviez. Vos mots sont encore ici : comparez, puis enregistrez de nouveau.");

    /// <param name="id">Which file.</param>
    /// <param name="words">What shall be said of it.</param>
    /// <param name="seen">The version that was on the screen.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<MediaFile>> EditAsync(Guid id, FileWords words, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Id == id && f.OwnerKind == null, ct);
        if (file is null || !rights.MayChange(file))
            return Gone;
        if (file.Version != seen)
            return Overtaken;
        if (await RefuseAsync(file, words, ct) is { } refusal)
            return refusal;
        return await burst.RunAsync<Outcome<MediaFile>>(async token => await SaveAsync(file, words, seen, token) ? file : Overtaken, ct);
    }

    private async Task<Refusal?> RefuseAsync(MediaFile file, FileWords words, CancellationToken ct)
    {
        if (words.AudienceId != file.AudienceId && !rights.MayAddress(words.AudienceId))
            return new Refusal("Vous ne faites pas partie des personnes à qui vous voulez réserver ce fichier.", nameof(FileWords.AudienceId));
        var (folder, council, group) = (words.FolderId, file.CouncilId, file.GroupId);
        return folder is not null && !await db.Set<MediaFolder>().AnyAsync(f => f.Id == folder && f.CouncilId == council && f.GroupId == group, ct)
            ? new Refusal("Ce dossier n’existe plus, ou il est dans une autre médiathèque.", nameof(FileWords.FolderId))
            : null;
    }

    private async Task<bool> SaveAsync(MediaFile file, FileWords words, long seen, CancellationToken ct)
    {
        var type = FileTypes.Of(file.ContentType) ?? new FileType(file.Kind, file.ContentType, Path.GetExtension(file.Name));
        db.ExpectVersion(file, seen);
        file.Name = string.IsNullOrWhiteSpace(words.Name) ? file.Name : MediaName.Clean(words.Name.Trim() + type.Extension, type);
        file.FoldedName = MediaName.Fold(file.Name);
        file.IsDecorative = words.IsDecorative && file.Kind == MediaKind.Picture;
        file.AltText = file.IsDecorative ? "" : MediaWords.OneLine(words.AltText, MediaLimits.AltLength);
        file.Caption = MediaWords.OneLine(words.Caption, MediaLimits.CaptionLength);
        file.Credit = MediaWords.OneLine(words.Credit, MediaLimits.CreditLength);
        file.FolderId = words.FolderId;
        file.AudienceId = words.AudienceId;
        if (!await db.TrySaveAsync(ct))
            return false;
        await db.TextsOfAnyAudience().Where(t => t.FileId == file.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.AudienceId, words.AudienceId), ct);
        return true;
    }
}
