using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Projects as lists show them, with their quartier. What is given is read as it comes: filtered by audience, in its order.</summary>
internal static class ProjectRows
{
    public static IQueryable<ProjectRow> AsRows(this IQueryable<Project> projects, CqDbContext db) =>
        from p in projects.AsNoTracking()
        join c in db.Set<Council>() on p.CouncilId equals c.Id
        join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
        select new ProjectRow
        {
            Id = p.Id,
            Year = p.Year,
            Number = p.Number,
            Slug = p.Slug,
            Title = p.Title,
            Summary = p.Summary,
            Quartier = n.Name,
            State = p.State,
            StateSince = p.StateSince,
            Cost = p.Cost,
            DueOn = p.DueOn,
            PublishedAt = p.PublishedAt!.Value,
        };

    public static IOrderedQueryable<Project> NewestFirst(this IQueryable<Project> projects) => projects.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);

    public static IOrderedQueryable<ProjectRow> NewestFirst(this IQueryable<ProjectRow> rows) => rows.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);
}
