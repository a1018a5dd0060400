using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Data.Model;
using CQ.Projects.Models;
using CQ.Workflows.Models;
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

    /// <summary>A draft for whoever holds, or has decided, a request for advice on it: the services (R62).</summary>
    public static IQueryable<ProjectDraft> DraftsHeldBy(this CqDbContext db, IViewer viewer)
    {
        var tasks = db.AdviceTasksOf(viewer);
        return db.Set<ProjectDraft>().Where(d => tasks.Any(t => t.SubjectId == d.Id));
    }

    /// <summary>The project that such a draft has become, for the same people.</summary>
    public static IQueryable<Project> ProjectsHeldAsDraftBy(this CqDbContext db, IViewer viewer)
    {
        var tasks = db.AdviceTasksOf(viewer);
        return db.ProjectsOfAnyState().Where(p => tasks.Any(t => t.SubjectId == p.Id));
    }

    /// <summary>What a person wrote, to hand over to them.</summary>
    public static IQueryable<WorkingNote> NotesBy(this CqDbContext db, Guid authorId) =>
        db.Set<WorkingNote>().IgnoreQueryFilters([Filters.Audience]).Where(n => n.AuthorId == authorId);

    private static IQueryable<HumanTask> AdviceTasksOf(this CqDbContext db, IViewer viewer)
    {
        var (exact, everywhere) = CandidateKeys.Of(viewer);
        var userId = viewer.UserId;
        return db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience])
            .Where(t => t.SubjectKind == ProjectDraft.Kind
                && ((t.DecidedById != null && t.DecidedById == userId)
                    || (t.State == HumanTaskState.Open
                        && db.Set<HumanTaskCandidate>().Any(c => c.HumanTaskId == t.Id && (exact.Contains(c.Key) || everywhere.Contains(c.Role))))));
    }

    /// <summary>For a demo's story, which asks at the minute it tells of whether something was written in that minute.</summary>
    public static IQueryable<WorkingNote> NotesOfAuthor(this CqDbContext db, Guid authorId) =>
        db.Set<WorkingNote>().IgnoreQueryFilters([Filters.Audience]).Where(n => n.AuthorId == authorId);

    /// <inheritdoc cref="NotesOfAuthor"/>
    public static IQueryable<Milestone> MilestonesOfAnyMinute(this CqDbContext db) => db.Set<Milestone>().IgnoreQueryFilters([Filters.Audience]);
}
