using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>The back office's list of projects and the file of one of them.</summary>
public sealed class ReadFollowUp(
    CqDbContext db, FollowedProjects followed, ReadProjectFile files, ProjectMoneyQuery money, ITerritoryDirectory territory, IPeople people, IViewer viewer, ITenantTimeZone zone)
{
    /// <summary>The latest number first.</summary>
    public async Task<FollowList> ListAsync(FollowFilter filter, ProjectReference? after, int size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var rows = await Narrow(followed.All(), filter, councils, after).OrderByDescending(p => p.Year).ThenByDescending(p => p.Number).Take(size + 1).ToListAsync(ct);
        var items = rows.Take(size).ToList();
        var (ids, today) = (items.Select(p => p.Id).ToList(), zone.Today);
        var late = await db.Set<Milestone>().Where(m => ids.Contains(m.ProjectId) && m.ReachedOn == null && m.PlannedOn < today).Select(m => m.ProjectId).ToListAsync(ct);
        return new FollowList(
            filter,
            items,
            rows.Count > size ? items[^1].Reference : null,
            councils,
            items.Where(p => FollowUp.IsLate(p, late.Contains(p.Id), today)).Select(p => p.Id).ToHashSet(),
            await people.NamesAsync([.. items.Select(p => p.AgentId).OfType<Guid>().Distinct()], ct));
    }

    public async Task<FollowPage?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await followed.FindAsync(id, ct) is not { } project)
            return null;
        var milestones = await db.Set<Milestone>().AsNoTracking().Where(m => m.ProjectId == id).OrderBy(m => m.PlannedOn).ThenBy(m => m.Id).ToListAsync(ct);
        var delays = await db.Set<Delay>().AsNoTracking().Where(d => d.ProjectId == id).OrderByDescending(d => d.At).Take(100).ToListAsync(ct);
        var contacts = await db.Set<ContactEntry>().AsNoTracking().Where(c => c.ProjectId == id).OrderByDescending(c => c.On).ThenByDescending(c => c.At).Take(100).ToListAsync(ct);
        var commitments = await db.Set<Account>().AsNoTracking()
            .Where(a => a.ProjectKind == Project.Kind && a.ProjectId == id && a.Kind == AccountKind.Commitment)
            .OrderByDescending(a => a.FiscalYear!.Year)
            .Select(a => new { a.Id, a.FiscalYear!.Year })
            .ToListAsync(ct);
        var today = zone.Today;
        return new FollowPage(
            await files.OfAsync(project, ct),
            milestones,
            delays,
            contacts,
            await people.NamesAsync([.. contacts.Select(c => c.ById).Concat(new[] { project.AgentId }.OfType<Guid>()).Distinct()], ct),
            await MoneyAsync(project, ct),
            [.. commitments.Select(c => (c.Id, c.Year))],
            await InstanceAsync(id, ct),
            FollowUp.IsLate(project, milestones.Any(m => m.ReachedOn is null && m.PlannedOn < today), today),
            viewer.Has(Permissions.ManageProjects, GrantScope.Tenant),
            viewer.Has(Permissions.DeliverProjects, GrantScope.Tenant));
    }

    /// <summary>What is committed, certified and ordered; null as long as no section is fixed.</summary>
    public async Task<ProjectMoney?> MoneyAsync(Project project, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.Section is { } section ? await money.OfAsync(project.Subject, project.CouncilId, section, ct) : null;
    }

    private IQueryable<Project> Narrow(IQueryable<Project> projects, FollowFilter filter, IReadOnlyList<CouncilInfo> councils, ProjectReference? after)
    {
        var today = zone.Today;
        if (filter.States is { } states)
            projects = projects.Where(p => states.Contains(p.State));
        if (filter.Quartier is { } slug)
        {
            var council = councils.FirstOrDefault(c => c.Slug == slug)?.Id ?? Guid.Empty;
            projects = projects.Where(p => p.CouncilId == council);
        }

        if (filter.Late)
        {
            var ended = new[] { ProjectState.Done, ProjectState.Refused, ProjectState.Withdrawn };
            projects = projects.Where(p => !ended.Contains(p.State)
                && (p.DueOn < today || p.ExpectedBy < today || db.Set<Milestone>().Any(m => m.ProjectId == p.Id && m.ReachedOn == null && m.PlannedOn < today)));
        }

        if (filter.WithoutAgent)
            projects = projects.Where(p => p.AgentId == null && (p.State == ProjectState.Committed || p.State == ProjectState.Waiting));
        return after is { Year: var year, Number: var number }
            ? projects.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.Year, p.Number), ValueTuple.Create(year, number)))
            : projects;
    }

    private async Task<Guid?> InstanceAsync(Guid projectId, CancellationToken ct) =>
        viewer.Has(CQ.Workflows.Permissions.ViewWorkflows, GrantScope.Tenant)
            ? await db.Set<WorkflowInstance>().Where(i => i.SubjectKind == Project.Kind && i.SubjectId == projectId)
                .OrderByDescending(i => i.StartedAt).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct)
            : null;
}
