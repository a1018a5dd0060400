using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>A person's own drafts, and the project that a draft has become. Somebody else's draft is not there.</summary>
public sealed class DraftStore(CqDbContext db)
{
    public Task<ProjectDraft?> FindAsync(Guid id, Guid ownerId, CancellationToken ct) =>
        db.Set<ProjectDraft>().FirstOrDefaultAsync(d => d.Id == id && d.OwnerId == ownerId, ct);

    public async Task<IReadOnlyList<ProjectDraft>> OfAsync(Guid ownerId, CancellationToken ct) =>
        await db.Set<ProjectDraft>().AsNoTracking().Where(d => d.OwnerId == ownerId)
            .OrderByDescending(d => d.SavedAt)
            .Take(StartDraft.Maximum)
            .ToListAsync(ct);

    /// <summary>The project that this draft became in another tab: both have the same id.</summary>
    public Task<Project?> HandedInAsync(Guid id, Guid ownerId, CancellationToken ct) =>
        db.ProjectsOfAnyState().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.BearerId == ownerId, ct);

    /// <summary>As it stands in the database, after somebody else saved it. False when it is gone.</summary>
    public async Task<bool> ReloadAsync(ProjectDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var entry = db.Entry(draft);
        await entry.ReloadAsync(ct);
        return entry.State != EntityState.Detached;
    }
}
