using CQ.Contents.Models;
using CQ.Media.Models;
using CQ.Media.Services;

namespace CQ.Publishing.Services;

/// <summary>The picture of an item: for readers one that they may see, in a preview also one that is attached to the draft. One statement.</summary>
public sealed class ReadPicture(IMedia media)
{
    public async Task<MediaFile?> OfAsync(ContentReading reading, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Words.PictureId is not { } id)
            return null;
        if ((await media.FindAsync([id], ct)).GetValueOrDefault(id) is { } found)
            return found;
        return reading.IsPreview ? (await media.AttachedForEditorAsync(reading.Item.Subject, ct)).FirstOrDefault(f => f.Id == id) : null;
    }
}
