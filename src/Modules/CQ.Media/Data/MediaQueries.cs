using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Data.Model;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Data;

/// <summary>
/// Files whoever may read them: for what follows an owner, for jobs, for the quota, and for those who may edit the owner of a draft, which each caller
/// asks about. Lists, the library and the addresses for everyone never use it.
/// </summary>
internal static class MediaQueries
{
    public static IQueryable<MediaFile> FilesOfAnyAudience(this CqDbContext db) => db.Set<MediaFile>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<MediaText> TextsOfAnyAudience(this CqDbContext db) => db.Set<MediaText>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<MediaFile> AttachedTo(this CqDbContext db, SubjectRef owner) =>
        db.FilesOfAnyAudience().Where(f => f.OwnerKind == owner.Kind && f.OwnerId == owner.Id);
}
