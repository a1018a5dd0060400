using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>A bearer's own projects, whatever their state. Somebody else's is not there.</summary>
public sealed class BearerProjects(CqDbContext db)
{
    private const int PageSize = 20;

    public Task<Project?> FindAsync(Guid id, Guid bearerId, CancellationToken ct) =>
        db.ProjectsOfAnyState().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.BearerId == bearerId, ct);

    public async Task<Page<Project>> PageAsync(Guid bearerId, Cursor? after, CancellationToken ct)
    {
        var mine = db.ProjectsOfAnyState().AsNoTracking().Where(p => p.BearerId == bearerId);
        if (after is { } cursor)
            mine = mine.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.SubmittedAt, p.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await mine.OrderByDescending(p => p.SubmittedAt).ThenByDescending(p => p.Id).Take(PageSize + 1).ToListAsync(ct);
        return Page<Project>.Of(rows, PageSize, p => new Cursor(p.SubmittedAt, p.Id));
    }

    public async Task<IReadOnlyList<ProjectStep>> StepsAsync(Guid projectId, CancellationToken ct) =>
        await db.StepsOfAnyState().AsNoTracking().Where(s => s.ProjectId == projectId).OrderBy(s => s.At).ThenBy(s => s.Id).Take(200).ToListAsync(ct);

    public async Task<IReadOnlyList<ContactEntry>> ContactsAsync(Guid projectId, CancellationToken ct) =>
        await db.Set<ContactEntry>().AsNoTracking().Where(c => c.ProjectId == projectId).OrderByDescending(c => c.On).ThenByDescending(c => c.At).Take(200).ToListAsync(ct);
}
