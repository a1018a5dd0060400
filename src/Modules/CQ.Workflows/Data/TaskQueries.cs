using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Data.Model;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Data;

/// <summary>
/// The lists of tasks that are somebody's own. They leave the audience filter aside and say instead whose they are: being a candidate today, or
/// having decided, is a right of its own (DESIGN §4).
/// </summary>
internal static class TaskQueries
{
    /// <summary>Open tasks that the viewer may decide today. One whose decision is kept after a fault waits for nobody.</summary>
    public static IQueryable<HumanTask> WaitingFor(this CqDbContext db, CandidateKeys keys)
    {
        var (exact, everywhere) = keys;
        var now = db.Now;
        return db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience])
            .Where(t => t.State == HumanTaskState.Open && t.PublishedAt <= now
                && !db.Set<WorkflowFault>().Any(f => f.ExecutionId == t.ExecutionId && f.ResolvedAt == null && f.Trigger == TriggerKind.Decision)
                && db.Set<HumanTaskCandidate>().Any(c => c.HumanTaskId == t.Id && (exact.Contains(c.Key) || everywhere.Contains(c.Role))));
    }

    /// <summary>Of those, the ones that name the viewer, or only a role of theirs.</summary>
    public static IQueryable<HumanTask> ByName(this IQueryable<HumanTask> tasks, CqDbContext db, Guid userId, bool named) =>
        tasks.Where(t => db.Set<HumanTaskCandidate>().Any(c => c.HumanTaskId == t.Id && c.UserId == userId) == named);

    public static IQueryable<HumanTask> DecidedBy(this CqDbContext db, Guid userId)
    {
        var now = db.Now;
        return db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]).Where(t => t.DecidedById == userId && t.PublishedAt <= now);
    }

    /// <summary>What the viewer may read: as candidate (open or not), as the one who decided, or as a member of the audience.</summary>
    public static IQueryable<HumanTask> ReadableBy(this CqDbContext db, IViewer viewer)
    {
        var (exact, everywhere) = CandidateKeys.Of(viewer);
        var (userId, audiences, now) = (viewer.UserId, viewer.Audiences, db.Now);
        return db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience])
            .Where(t => t.PublishedAt <= now
                && (audiences.Contains(t.AudienceId)
                    || (t.DecidedById != null && t.DecidedById == userId)
                    || db.Set<HumanTaskCandidate>().Any(c => c.HumanTaskId == t.Id && (exact.Contains(c.Key) || everywhere.Contains(c.Role)))));
    }

    /// <summary>Any task, for the engine alone: it withdraws tasks whoever is looking.</summary>
    public static IQueryable<HumanTask> ForEngine(this CqDbContext db) => db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]);
}
