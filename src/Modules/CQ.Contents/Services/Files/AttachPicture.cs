using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Media.Models;
using CQ.Media.Services;
using Microsoft.AspNetCore.Http;

namespace CQ.Contents.Services.Files;

/// <summary>The picture of an item, sent with its form: attached to it, so that it is for the same people. The caller has asked whether the viewer may edit it.</summary>
public sealed class AttachPicture(IMedia media)
{
    public const string Field = "Picture";

    public async Task<Outcome<Guid>> AddAsync(Guid itemId, IFormFile file, string? alt, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var words = (alt ?? "").Trim();
        if (words.Length > MediaLimits.AltLength)
            return new Refusal("Cette description compte au plus {0} caractères.", "PictureAlt", MediaLimits.AltLength);
        await using var content = file.OpenReadStream();
        var added = await media.UploadAsync(
            new NewMedia(file.FileName, content) { Owner = new SubjectRef(ContentItem.Kind, itemId), AltText = words, IsDecorative = words.Length == 0 }, ct);
        if (!added.Succeeded)
            return added.Refusal with { Field = Field };
        if (added.Value.Kind == MediaKind.Picture)
            return added.Value.Id;
        await media.RemoveAsync(new SubjectRef(ContentItem.Kind, itemId), added.Value.Id, ct);
        return new Refusal("Ce fichier n’est pas une image. Choisissez une photo ou un dessin.", Field);
    }

    /// <summary>Names of files in what was just published that fewer people may read than the text: they would find a hole.</summary>
    public async Task<IReadOnlyList<string>> HiddenAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. (await media.LessVisibleThanAsync(MediaInText.Of(item), item.AudienceId, ct)).Select(f => f.Name)];
    }

    /// <summary>The picture as the editor shows it, for who may edit its item; null when it is gone or not theirs to see.</summary>
    public async Task<MediaFile?> FindAsync(ContentItem? item, Guid? pictureId, CancellationToken ct = default)
    {
        if (pictureId is not { } id)
            return null;
        if ((await media.FindAsync([id], ct)).GetValueOrDefault(id) is { } file)
            return file;
        return item is null ? null : (await media.AttachedForEditorAsync(item.Subject, ct)).FirstOrDefault(f => f.Id == id);
    }
}
