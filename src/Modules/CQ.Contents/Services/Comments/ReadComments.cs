using CQ.Abstractions.Data;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

/// <summary>Threads below a thing, within the viewer's audiences, with constant work per page.</summary>
public sealed class ReadComments(CqDbContext db)
{
    public const int PageSize = 30;
    public const int AnswersShown = 20;
    public const int CountedTo = 1_000;

    /// <summary>Threads in the order they began. Two statements.</summary>
    public async Task<Page<CommentThread>> ThreadsAsync(SubjectRef subject, Cursor? after, CancellationToken ct = default)
    {
        var all = Of(subject);
        var heads = all.Where(c => c.ParentId == null);
        if (after is { } cursor)
            heads = heads.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.WrittenAt, c.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var firsts = await heads.OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = Page<Comment>.Of(firsts, PageSize, c => new Cursor(c.WrittenAt, c.Id));
        var ids = page.Items.Select(c => (Guid?)c.Id).ToArray();
        var answers = ids.Length == 0
            ? []
            : await all.Where(c => ids.Contains(c.ParentId))
                .GroupBy(c => c.ParentId)
                .Select(g => new { g.Key, Count = g.Count(), First = g.OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Take(AnswersShown).ToList() })
                .ToListAsync(ct);
        var byParent = answers.ToDictionary(a => a.Key!.Value);
        return new Page<CommentThread>(
            [.. page.Items.Select(c => byParent.TryGetValue(c.Id, out var a) ? new CommentThread(c, a.First, a.Count - a.First.Count) : new CommentThread(c, [], 0))],
            page.Next);
    }

    /// <summary>What answers one comment, all of it within reason.</summary>
    public async Task<IReadOnlyList<Comment>> AnswersAsync(Guid commentId, CancellationToken ct = default) =>
        await db.Set<Comment>().AsNoTracking().Where(c => c.ParentId == commentId).OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Take(CountedTo).ToListAsync(ct);

    public Task<int> CountAsync(SubjectRef subject, CancellationToken ct = default) => Of(subject).Where(c => c.HiddenAt == null && c.TakenBackAt == null).CountCappedAsync(CountedTo, ct);

    public Task<Comment?> FindAsync(Guid id, CancellationToken ct = default) => db.Set<Comment>().FirstOrDefaultAsync(c => c.Id == id, ct);

    private IQueryable<Comment> Of(SubjectRef subject)
    {
        var (kind, id) = (subject.Kind, subject.Id);
        return db.Set<Comment>().AsNoTracking().Where(c => c.SubjectId == id && c.SubjectKind == kind);
    }
}
