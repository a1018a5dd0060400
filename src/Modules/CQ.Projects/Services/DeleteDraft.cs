using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Media.Services;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Deletes a draft, its files and the advice asked on it; the services are not asked any more.</summary>
public sealed class DeleteDraft(CqDbContext db, IHumanTaskStore tasks, IMedia media)
{
    public async Task DeleteAsync(ProjectDraft draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var advice in await db.Set<Advice>().Where(a => a.DraftId == draft.Id).ToListAsync(ct))
        {
            if (advice is { AnsweredAt: null, TaskId: { } task })
                await tasks.CancelAsync(task, "le brouillon a été supprimé.", ct);
            db.Remove(advice);
        }

        db.Remove(draft);
        await db.SaveChangesAsync(ct);
        await media.RemoveAttachedAsync(ProjectFiles.Owner(draft.Id), ct);
    }
}
