using CQ.Contents.Models;
using CQ.Contents.Services.Comparing;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>Finds again what somebody else saved meanwhile, and puts both texts side by side.</summary>
public sealed class MergeTexts(CqDbContext db, ContentDesk desk)
{
    /// <summary>The item as it stands now, forgetting what this request tried; null when it is no longer on the viewer's desk.</summary>
    public async Task<ContentItem?> ReloadAsync(Guid id, CancellationToken ct = default)
    {
        db.ChangeTracker.Clear();
        return await desk.FindAsync(id, ct);
    }

    /// <param name="basedOn">Number of the version that mine began with.</param>
    /// <param name="theirs">Number of theirs; the latest when it is not given.</param>
    /// <returns>Null when theirs is not for the viewer.</returns>
    public async Task<(WordsMerge Merge, ContentVersion? Origin, ContentVersion Theirs)?> OfAsync(
        ContentItem item, ContentWords mine, int basedOn, int? theirs = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var number = theirs ?? item.LatestNumber;
        var versions = await desk.Versions(item).Where(v => v.Number == basedOn || v.Number == number).ToListAsync(ct);
        if (versions.Find(v => v.Number == number) is not { } other)
            return null;
        var origin = basedOn == number ? null : versions.Find(v => v.Number == basedOn);
        return (WordsMerge.Of(origin?.ToWords(), mine, other.ToWords()), origin, other);
    }

    /// <summary>Nothing was changed since that version: another one would only be noise in the history.</summary>
    public static bool Same(ContentWords words, ContentVersion latest)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(latest);
        var (a, b) = (words.Clean(), latest.ToWords().Clean());
        return (a.Title, a.Summary, a.Body, a.Language, a.PictureId, a.Fields, a.Placement.ToJson()) == (b.Title, b.Summary, b.Body, b.Language, b.PictureId, b.Fields, b.Placement.ToJson());
    }
}
