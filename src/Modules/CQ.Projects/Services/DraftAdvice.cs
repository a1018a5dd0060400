using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>The advice asked on a draft, also once it has become a project: both have the same id. For its bearer.</summary>
public sealed class DraftAdvice(CqDbContext db)
{
    public async Task<IReadOnlyList<Advice>> OfAsync(Guid draftId, Guid bearerId, CancellationToken ct) =>
        await db.Set<Advice>().AsNoTracking().Where(a => a.DraftId == draftId && a.AskedById == bearerId)
            .OrderByDescending(a => a.AskedAt)
            .Take(AskAdvice.Maximum)
            .ToListAsync(ct);

    public async Task<(int Asked, int Answered)> CountAsync(Guid draftId, CancellationToken ct)
    {
        var answers = await db.Set<Advice>().Where(a => a.DraftId == draftId).Select(a => a.AnsweredAt != null).Take(AskAdvice.Maximum).ToListAsync(ct);
        return (answers.Count, answers.Count(a => a));
    }
}
