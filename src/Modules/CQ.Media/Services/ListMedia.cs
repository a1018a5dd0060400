using CQ.Abstractions.People;
using CQ.Data;
using CQ.Media.Models;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Library files that the viewer may read, the newest first.</summary>
public sealed class ListMedia(CqDbContext db, IViewer viewer)
{
    public const int PageSize = 36;
    private const int MostWords = 5;

    /// <param name="place">Whose library.</param>
    /// <param name="folderId">Asked for only without search and filter; null is what lies in no folder.</param>
    /// <param name="search">Words of the name; all of them.</param>
    /// <param name="filter">See <see cref="MediaFilter"/>.</param>
    /// <param name="after">Where the page begins.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Page<MediaFile>> PageAsync(MediaPlace place, Guid? folderId, string? search, MediaFilter filter, Cursor? after, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (council, group) = (place.CouncilId, place.GroupId);
        var files = Named(db.Set<MediaFile>().Where(f => f.CouncilId == council && f.GroupId == group), search);
        var me = viewer.UserId;
        files = filter switch
        {
            MediaFilter.LacksAlt => files.Where(f => f.Kind == MediaKind.Picture && !f.IsDecorative && f.AltText == ""),
            MediaFilter.Unused => files.Where(f => !db.Set<MediaUsage>().Any(u => u.FileId == f.Id)),
            MediaFilter.Mine => files.Where(f => f.UploadedBy == me),
            _ when string.IsNullOrWhiteSpace(search) => files.Where(f => f.FolderId == folderId),
            _ => files,
        };
        return PageAsync(files, after, ct);
    }

    /// <summary>Of every library: what may be put into a text.</summary>
    public Task<Page<MediaFile>> PickAsync(string? search, Cursor? after, CancellationToken ct) => PageAsync(Named(db.Set<MediaFile>(), search), after, ct);

    private static async Task<Page<MediaFile>> PageAsync(IQueryable<MediaFile> files, Cursor? after, CancellationToken ct)
    {
        files = files.AsNoTracking().Where(f => f.OwnerKind == null);
        if (after is { } cursor)
            files = files.Where(f => EF.Functions.LessThan(ValueTuple.Create(f.UploadedAt, f.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await files.OrderByDescending(f => f.UploadedAt).ThenByDescending(f => f.Id).Take(PageSize + 1).ToListAsync(ct);
        return Page<MediaFile>.Of(rows, PageSize, f => new Cursor(f.UploadedAt, f.Id));
    }

    // A part of a name is no condition for an index; a library is small enough to be looked through, newest first, until the page is full.
    private static IQueryable<MediaFile> Named(IQueryable<MediaFile> files, string? search)
    {
        foreach (var word in MediaName.Fold(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            files = files.Where(f => f.FoldedName.Contains(word));
        return files;
    }
}
