using CQ.Data;
using CQ.Data.Model;
using CQ.Media.Models;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>Entries of any audience and state: the tree has to hang together for everyone, and an own row follows its item whoever reads it. Never shown as such.</summary>
internal static class PageQueries
{
    public static IQueryable<PageEntry> PagesOfAnyState(this CqDbContext db) => db.Set<PageEntry>().IgnoreQueryFilters([Filters.Audience]);

    /// <summary>To ask whether a file is for the same readers as its document, where nobody is looking: recipes and imports.</summary>
    public static IQueryable<MediaFile> LibraryFilesOfAnyAudience(this CqDbContext db) =>
        db.Set<MediaFile>().IgnoreQueryFilters([Filters.Audience]).Where(f => f.OwnerKind == null);

    public static IQueryable<DocumentEntry> DocumentsOfAnyState(this CqDbContext db) => db.Set<DocumentEntry>().IgnoreQueryFilters([Filters.Audience]);
}
