using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Loads a project for a verb, as it stands now: what this scope read before a lock may be old.</summary>
public sealed class ProjectStore(CqDbContext db)
{
    /// <summary>Tracked; null when there is none.</summary>
    public async Task<Project?> FindAsync(Guid id, CancellationToken ct)
    {
        if (db.ChangeTracker.Entries<Project>().FirstOrDefault(e => e.Entity.Id == id) is { } known)
        {
            if (known.State == EntityState.Unchanged)
                await known.ReloadAsync(ct);
            return known.Entity;
        }

        return await db.ProjectsOfAnyState().FirstOrDefaultAsync(p => p.Id == id, ct);
    }

    /// <exception cref="InvalidOperationException">There is no such project.</exception>
    public async Task<Project> GetAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) ?? throw new InvalidOperationException($"There is no project {id}.");
}
