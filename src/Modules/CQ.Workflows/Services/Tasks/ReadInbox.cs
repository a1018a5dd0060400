using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using CQ.Workflows.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Tasks;

/// <summary>The viewer's own tasks: those that wait, the most urgent first, and those they have decided, the last first.</summary>
public sealed class ReadInbox(CqDbContext db, IViewer viewer, TaskReasons reasons, SubjectTitles titles, TimeProvider time)
{
    /// <summary>More than the head of the page counts to.</summary>
    public const int CountCap = 99;

    public async Task<Page<InboxRow>> PageAsync(InboxFilter filter, Cursor? after, int size, CancellationToken ct = default)
    {
        var tasks = filter == InboxFilter.Done ? await DoneAsync(after, size, ct) : await WaitingAsync(filter, after, size, ct);
        var now = time.GetUtcNow();
        var why = filter == InboxFilter.Done ? new Dictionary<Guid, string>() : await reasons.WhyMineAsync([.. tasks.Select(t => t.Id)], ct);
        var subjects = await titles.OfAsync(tasks.Select(t => t.Subject), ct);
        var rows = tasks.Select(t => new InboxRow(
            t.ToInfo(), why.GetValueOrDefault(t.Id, ""), filter != InboxFilter.Done && t.DueAt < now, subjects.GetValueOrDefault(t.Subject))).ToList();
        var keys = tasks.ToDictionary(t => t.Id, t => new Cursor(filter == InboxFilter.Done ? t.DecidedAt!.Value : t.DueAt, t.Id));
        return Page<InboxRow>.Of(rows, size, r => keys[r.Task.Id]);
    }

    /// <summary>At most <see cref="CountCap"/> + 1.</summary>
    public Task<int> CountAsync(CancellationToken ct = default) => db.WaitingFor(CandidateKeys.Of(viewer)).CountCappedAsync(CountCap, ct);

    /// <summary>The most urgent task that waits for the viewer.</summary>
    public async Task<Guid?> NextAsync(CancellationToken ct = default) =>
        await db.WaitingFor(CandidateKeys.Of(viewer)).OrderBy(t => t.DueAt).ThenBy(t => t.Id).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);

    private Task<List<HumanTask>> WaitingAsync(InboxFilter filter, Cursor? after, int size, CancellationToken ct)
    {
        var query = db.WaitingFor(CandidateKeys.Of(viewer)).AsNoTracking();
        if (filter is InboxFilter.Mine or InboxFilter.Roles)
            query = query.ByName(db, viewer.RequireUserId(), named: filter == InboxFilter.Mine);
        if (filter == InboxFilter.Overdue)
        {
            var now = time.GetUtcNow();
            query = query.Where(t => t.DueAt < now);
        }

        if (after is { } cursor)
            query = query.Where(t => EF.Functions.GreaterThan(ValueTuple.Create(t.DueAt, t.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        return query.OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(size + 1).ToListAsync(ct);
    }

    private Task<List<HumanTask>> DoneAsync(Cursor? after, int size, CancellationToken ct)
    {
        var query = db.DecidedBy(viewer.RequireUserId()).AsNoTracking();
        if (after is { } cursor)
        {
            query = query.Where(t =>
                EF.Functions.LessThan(ValueTuple.Create(t.DecidedAt, t.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)));
        }

        return query.OrderByDescending(t => t.DecidedAt).ThenByDescending(t => t.Id).Take(size + 1).ToListAsync(ct);
    }
}
