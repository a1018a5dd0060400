using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>The public lists of projects, within the viewer's audiences: the catalogue (R197), the last decisions, a quartier's line.</summary>
public sealed class ProjectCatalogue(CqDbContext db, ITerritoryDirectory territory, ITerritoryMaps maps, ITenantTimeZone zone, ITenantCache cache)
{
    public const int PageSize = 20;

    /// <summary>Among how many of the newest projects the last decisions are looked for, so that the work does not grow with the years.</summary>
    private const int Recent = 50;

    private const int ShownPerStop = 3;

    private static readonly ProjectState[] Decided = [ProjectState.Waiting, ProjectState.Committed, ProjectState.Done, ProjectState.Refused];

    public async Task<ProjectList> ListAsync(ProjectFilter filter, Cursor? after, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var council = councils.FirstOrDefault(c => c.Slug == filter.Quartier);
        filter = filter with { Quartier = council?.Slug };
        var everywhere = Narrow(db.Set<Project>(), filter);
        var projects = council is null ? everywhere : everywhere.Where(p => p.CouncilId == council.Id);
        var rows = After(projects, after).NewestFirst().Take(PageSize + 1).AsRows(db).NewestFirst();
        var years = await cache.UntilChangeAsync("projects.years", YearsAsync, ct);
        return new ProjectList(
            filter,
            Page<ProjectRow>.Of(await rows.ToListAsync(ct), PageSize, r => new Cursor(r.PublishedAt, r.Id)),
            await KeptAsync("count", filter, years, token => projects.Take(ProjectList.Maximum + 1).CountAsync(token), ct),
            councils,
            years,
            await KeptAsync("counts", filter with { Quartier = null }, years, token => CountsAsync(everywhere, councils, token), ct),
            await maps.GetAsync(ct),
            zone.Today);
    }

    /// <summary>What was decided last, the newest decision first. One statement.</summary>
    public async Task<IReadOnlyList<ProjectRow>> LastDecisionsAsync(int take, CancellationToken ct = default)
    {
        var recent = await db.Set<Project>().Where(p => Decided.Contains(p.State)).NewestFirst().Take(Recent).AsRows(db).ToListAsync(ct);
        return [.. recent.OrderByDescending(p => p.StateSince).Take(take)];
    }

    /// <summary>What was done last, the newest first. One statement.</summary>
    public async Task<IReadOnlyList<ProjectRow>> LastDoneAsync(int take, CancellationToken ct = default)
    {
        var recent = await db.Set<Project>().Where(p => p.State == ProjectState.Done).NewestFirst().Take(Recent).AsRows(db).ToListAsync(ct);
        return [.. recent.OrderByDescending(p => p.StateSince).Take(take)];
    }

    /// <summary>Where the projects of a council stand. Two statements.</summary>
    public async Task<QuartierLine> LineAsync(Guid councilId, string slug, CancellationToken ct = default)
    {
        var projects = db.Set<Project>().Where(p => p.CouncilId == councilId).NewestFirst().Take(ProjectList.Maximum);
        var counts = await projects.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var newest = await projects.Take(PageSize * 5).AsRows(db).NewestFirst().ToListAsync(ct);
        var count = counts.GroupBy(c => ProjectGroups.Of(c.Key)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        var shown = newest.ToLookup(p => ProjectGroups.Of(p.State));
        return new QuartierLine(
            slug,
            [
                .. Enum.GetValues<ProjectGroup>().Where(g => g != ProjectGroup.Ended)
                    .Select(g => new LineStop(g, count.GetValueOrDefault(g), [.. shown[g].Take(ShownPerStop)])),
            ],
            count.GetValueOrDefault(ProjectGroup.Ended));
    }

    private IQueryable<Project> Narrow(IQueryable<Project> projects, ProjectFilter filter)
    {
        if (filter.Group is { } group)
        {
            var states = ProjectGroups.StatesOf(group);
            projects = projects.Where(p => states.Contains(p.State));
        }

        if (filter.Year is { } year)
            projects = projects.Where(p => p.Year == year);
        if (filter.Section is { } section)
            projects = projects.Where(p => p.Section == section);
        if (filter.Late)
        {
            var today = zone.Today;
            projects = projects.Where(p => p.State == ProjectState.Committed && p.DueOn < today);
        }

        return projects;
    }

    private static IQueryable<Project> After(IQueryable<Project> projects, Cursor? after) => after is { } cursor
        ? projects.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.PublishedAt, p.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)))
        : projects;

    // The same for all readers until something changes, and the part of the page that grows with the projects. A year in which there are none is anybody's invention.
    private ValueTask<T> KeptAsync<T>(string what, ProjectFilter filter, IReadOnlyList<int> years, Func<CancellationToken, Task<T>> count, CancellationToken ct) =>
        filter.Year is { } year && !years.Contains(year) ? new ValueTask<T>(count(ct)) : cache.UntilChangeAsync($"projects.{what}:{filter}", count, ct);

    private async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct)
    {
        var newest = zone.Today.Year;
        var oldest = await db.Set<Project>().MinAsync(p => (int?)p.Year, ct) ?? newest;
        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Reverse()];
    }

    private async Task<IReadOnlyDictionary<string, int>> CountsAsync(IQueryable<Project> projects, IReadOnlyList<CouncilInfo> councils, CancellationToken ct)
    {
        var ids = councils.Select(c => c.Id).ToArray();
        var counts = await db.Set<Council>().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, Count = projects.Where(p => p.CouncilId == c.Id).Take(ProjectList.Maximum + 1).Count() })
            .ToDictionaryAsync(c => c.Id, c => c.Count, ct);
        return councils.ToDictionary(c => c.Slug, c => counts.GetValueOrDefault(c.Id));
    }
}
