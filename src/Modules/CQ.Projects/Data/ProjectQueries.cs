using CQ.Data;
using CQ.Data.Model;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Data;

/// <summary>
/// Projects before they are public, for the verbs, and for the pages of those who hold the file: each adds its own condition (the bearer, a task, a
/// permission for the sector). Lists and pages for everyone never use it.
/// </summary>
internal static class ProjectQueries
{
    public static IQueryable<Project> ProjectsOfAnyState(this CqDbContext db) => db.Set<Project>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<ProjectStep> StepsOfAnyState(this CqDbContext db) => db.Set<ProjectStep>().IgnoreQueryFilters([Filters.Audience]);
}
