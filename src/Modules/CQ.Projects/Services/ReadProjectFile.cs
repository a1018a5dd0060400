using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Gathers the file of a project for those who decide on it or follow it.</summary>
public sealed class ReadProjectFile(
    CqDbContext db, IHumanTaskStore tasks, ITerritoryDirectory territory, IPeople people, IVoteResults votes, IBudgetOverview budgets, ITenantTimeZone zone)
{
    /// <summary>
    /// The file that a task opens. Who may read the task may read it, and nobody else: the store is asked once more, so that no page can show a file by a task
    /// that is not its reader's.
    /// </summary>
    public async Task<ProjectFile?> ThroughTaskAsync(HumanTaskInfo task, CancellationToken ct)
    {
        if (await ProjectOfAsync(task, ct) is not { } project)
            return null;
        var file = await OfAsync(project, ct) with { TaskKind = task.Kind, TitleIsAbove = task.Title.ToString().Contains(project.Title, StringComparison.Ordinal) };
        return ProjectFile.DecidesMoney(task.Kind) ? file with { Envelope = await EnvelopeAsync(project, ct) } : file;
    }

    /// <summary>The project of a task that the viewer may read; before it is public too.</summary>
    public async Task<Project?> ProjectOfAsync(HumanTaskInfo task, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(task);
        return await tasks.FindAsync(task.Id, ct) is { Subject: { Kind: Project.Kind, Id: var id } }
            ? await db.ProjectsOfAnyState().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct)
            : null;
    }

    /// <summary>The caller has read the project by a condition of their own.</summary>
    public async Task<ProjectFile> OfAsync(Project project, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(project);
        var opinions = await db.Set<Opinion>().AsNoTracking().Where(o => o.ProjectId == project.Id).ToListAsync(ct);
        var advice = await db.Set<Advice>().AsNoTracking().Where(a => a.DraftId == project.Id).OrderBy(a => a.AskedAt).ToListAsync(ct);
        var steps = await db.StepsOfAnyState().AsNoTracking().Where(s => s.ProjectId == project.Id).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).ToListAsync(ct);
        return new ProjectFile(
            project,
            (await people.NamesAsync([project.BearerId], ct)).GetValueOrDefault(project.BearerId, "—"),
            await territory.CouncilAsync(project.CouncilId, ct),
            new OpinionSheet(opinions),
            advice,
            await votes.OfSubjectAsync(project.Subject, ct),
            steps);
    }

    private async Task<EnvelopePreview?> EnvelopeAsync(Project project, CancellationToken ct)
    {
        if (project.Section is not { } section)
            return null;
        var year = zone.Today.Year;
        var figures = (await budgets.OfSectionAsync(project.CouncilId, year, section, ct)).Figures;
        var rank = project.AdoptionRank ?? long.MaxValue;
        var ahead = await db.Set<Project>().CountAsync(
            p => p.CouncilId == project.CouncilId && p.Section == section && p.CreditExecutionId != null && p.Id != project.Id && p.AdoptionRank < rank, ct);
        return new EnvelopePreview(section, year, figures.Opened, figures.Available, project.Cost, ahead);
    }
}
