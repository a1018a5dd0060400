using CQ.Contents.Models;
using CQ.Data;
using CQ.Media.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>Items as lists show them. What is given is read as it comes: filtered by audience.</summary>
internal static class ItemRows
{
    public static IQueryable<ItemRow> AsRows(this IQueryable<ContentItem> items, CqDbContext db) =>
        from i in items.AsNoTracking()
        join c in db.Set<Council>() on i.CouncilId equals (Guid?)c.Id into councils
        from c in councils.DefaultIfEmpty()
        join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id into places
        from n in places.DefaultIfEmpty()
        join g in db.Set<Group>() on i.GroupId equals (Guid?)g.Id into groups
        from g in groups.DefaultIfEmpty()
        join r in db.Set<Group>() on i.AudienceId equals r.Id into circles
        from r in circles.DefaultIfEmpty()
        join m in db.Set<MediaFile>() on i.PictureId equals (Guid?)m.Id into pictures
        from m in pictures.DefaultIfEmpty()
        select new ItemRow
        {
            Id = i.Id,
            Type = i.Type,
            Slug = i.Slug!,
            Title = i.Title,
            Summary = i.Summary,
            Language = i.Language,
            Picture = m == null ? null : new RowPicture(m.Id, m.Name, m.AltText, m.Width, m.Height),
            PublishedAt = i.PublishedAt!.Value,
            AudienceId = i.AudienceId,
            Quartier = n == null ? null : n.Name,
            QuartierSlug = n == null ? null : n.Slug,
            Group = g == null ? null : g.Name,
            GroupSlug = g == null ? null : g.Slug,
            Circle = r == null ? null : r.Name,
        };

    public static IOrderedQueryable<ItemRow> NewestFirst(this IQueryable<ItemRow> rows) => rows.OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id);
}
