using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Reads a public project with all that happened to it; everything within the viewer's audiences, and nobody's voice.</summary>
public sealed class ReadProject(
    CqDbContext db, IVoteResults votes, IBudgetOverview budgets, ITerritoryDirectory territory, IPeople people, IViewer viewer, ITenantTimeZone zone, TimeProvider time)
{
    private const int ShownEntries = 100;

    /// <summary>Null when there is none, or it is not public: nobody can tell which.</summary>
    public async Task<Project?> FindAsync(ProjectReference reference, CancellationToken ct = default) =>
        await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.Year == reference.Year && p.Number == reference.Number, ct);

    public async Task<ProjectPage?> ReadAsync(Project project, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (await territory.CouncilAsync(project.CouncilId, ct) is not { } council)
            return null;
        var steps = await db.Set<ProjectStep>().AsNoTracking().Where(s => s.ProjectId == project.Id).ToListAsync(ct);
        var opinions = await db.Set<Opinion>().AsNoTracking().Where(o => o.ProjectId == project.Id).ToListAsync(ct);
        var milestones = await db.Set<Milestone>().AsNoTracking().Where(m => m.ProjectId == project.Id).OrderBy(m => m.PlannedOn).ThenBy(m => m.Id).ToListAsync(ct);
        var delays = await db.Set<Delay>().AsNoTracking().Where(d => d.ProjectId == project.Id).OrderBy(d => d.At).ToListAsync(ct);
        var held = await votes.OfSubjectAsync(project.Subject, ct);
        var running = held.FirstOrDefault(v => !v.IsClosed);
        IReadOnlyList<EntryInfo> entries = project.AdoptedAt is null ? [] : await budgets.EntriesAsync(new EntryFilter(Project: project.Subject), ShownEntries, ct: ct);
        var who = new[] { project.BearerId, project.AgentId }.OfType<Guid>().Distinct().ToArray();
        var names = await people.NamesAsync(who, ct);
        var (rank, available) = await WaitingAsync(project, ct);
        var situation = new ProjectSituation(project.State, zone.Today, zone.DayOf(project.StateSince))
        {
            ExpectedBy = project.ExpectedBy,
            MissingOpinions = Missing(steps, opinions),
            Vote = running is null ? null : AsRunning(running),
            Cost = project.Cost,
            WaitingRank = rank,
            Available = available,
            NextMilestone = milestones.FirstOrDefault(m => m.ReachedOn is null) is { } next ? (next.Title, next.PlannedOn) : null,
            DueOn = project.DueOn,
        };
        return new ProjectPage(project, council, NextStep.Of(situation), ProjectTimeline.Of(steps, opinions, held))
        {
            Bearer = names.GetValueOrDefault(project.BearerId),
            Agent = project.AgentId is { } agent ? names.GetValueOrDefault(agent) : null,
            Vote = running,
            Milestones = milestones,
            Delays = delays.ToLookup(d => d.MilestoneId),
            Entries = entries,
            Money = entries.Count > 0 && project.Section is { } section ? await budgets.OfProjectAsync(project.Subject, project.CouncilId, section, ct) : null,
            Released = entries.Where(e => e is { Kind: EntryKind.Decommitment, CorrectedBy: null }).Aggregate(Money.Zero, (sum, e) => sum + e.Amount),
            Act = entries.FirstOrDefault(e => e is { Kind: EntryKind.Commitment, CorrectedBy: null })?.Act,
            IsLate = project.State == ProjectState.Committed && project.DueOn < zone.Today,
            IsMine = viewer.UserId == project.BearerId,
        };
    }

    private static int Missing(List<ProjectStep> steps, List<Opinion> opinions)
    {
        var began = steps.Where(s => s.State == ProjectState.Feasibility).Select(s => s.At).DefaultIfEmpty().Max();
        return Enum.GetValues<OpinionKind>().Length - opinions.Where(o => o.At >= began).Select(o => o.Kind).Distinct().Count();
    }

    private ProjectSituation.RunningVote AsRunning(VoteSummary vote) =>
        new(zone.DayOf(VoteClock.LastMinute(vote.Deadline)), vote.SignOffs, vote.Roll.Seats, vote.Quorum.Required, !vote.IsRunning(time.GetUtcNow()));

    /// <summary>Place in the line, from 1, and what the envelope holds this year.</summary>
    private async Task<(int Rank, Money Available)> WaitingAsync(Project project, CancellationToken ct)
    {
        if (project is not { State: ProjectState.Waiting, Section: { } section })
            return (1, Money.Zero);
        var before = await db.Set<Project>().CountAsync(
            p => p.CouncilId == project.CouncilId && p.Section == section && p.State == ProjectState.Waiting && p.AdoptionRank < project.AdoptionRank, ct);
        return (before + 1, (await budgets.OfSectionAsync(project.CouncilId, zone.Today.Year, section, ct)).Figures.Available);
    }
}
