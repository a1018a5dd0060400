using CQ.Contents.Models;
using CQ.Data;
using CQ.Media.Models;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>The archive in the order of its days, read circle by circle as the news are.</summary>
internal static class DocumentRows
{
    public static IQueryable<DocumentEntry> NewestOf(this IQueryable<DocumentEntry> entries, IReadOnlyCollection<Guid> audiences, int take, Cursor? after = null)
    {
        if (after is { } cursor)
        {
            var day = DateOnly.FromDateTime(cursor.At.UtcDateTime);
            entries = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.DatedOn, e.Id), ValueTuple.Create(day, cursor.Id)));
        }

        var keys = audiences
            .Select(a => entries.Where(e => e.AudienceId == a).OrderByDescending(e => e.DatedOn).ThenByDescending(e => e.Id).Take(take).Select(e => new { e.Id, e.DatedOn }))
            .Aggregate((all, one) => all.Concat(one));
        return keys.OrderByDescending(k => k.DatedOn).ThenByDescending(k => k.Id).Take(take).Join(entries, k => k.Id, e => e.Id, (k, e) => e);
    }

    public static IQueryable<DateOnly?> OldestDayOf(this IQueryable<DocumentEntry> entries, IReadOnlyCollection<Guid> audiences) => audiences
        .Select(a => entries.Where(e => e.AudienceId == a).OrderBy(e => e.DatedOn).ThenBy(e => e.Id).Take(1).Select(e => (DateOnly?)e.DatedOn))
        .Aggregate((all, one) => all.Concat(one));

    public static IQueryable<DocumentRow> AsRows(this IQueryable<DocumentEntry> entries, CqDbContext db) =>
        from e in entries.AsNoTracking()
        join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
        join c in db.Set<Council>() on e.CouncilId equals (Guid?)c.Id into councils
        from c in councils.DefaultIfEmpty()
        join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id into places
        from n in places.DefaultIfEmpty()
        join g in db.Set<Group>() on e.GroupId equals (Guid?)g.Id into groups
        from g in groups.DefaultIfEmpty()
        join r in db.Set<Group>() on e.AudienceId equals r.Id into circles
        from r in circles.DefaultIfEmpty()
        join m in db.Set<MediaFile>() on e.FileId equals (Guid?)m.Id into files
        from m in files.DefaultIfEmpty()
        orderby e.DatedOn descending, e.Id descending
        select new DocumentRow
        {
            EntryId = e.Id,
            Slug = i.Slug!,
            Title = i.Title,
            Summary = i.Summary,
            Language = i.Language,
            Kind = e.Kind,
            DatedOn = e.DatedOn,
            AudienceId = e.AudienceId,
            Quartier = n == null ? null : n.Name,
            Group = g == null ? null : g.Name,
            Circle = r == null ? null : r.Name,
            FileId = m == null ? (Guid?)null : m.Id,
            FileName = m == null ? null : m.Name,
            FileLength = m == null ? (long?)null : m.Length,
        };
}
