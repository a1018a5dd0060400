using CQ.Abstractions.People;
using CQ.Budgets.Models;
using CQ.Budgets.ViewModels;
using CQ.Data;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reads a commitment with its certificates and entries; nothing for a council whose accounts the viewer does not follow.</summary>
public sealed class CommitmentPages(
    CqDbContext db, OpenCommitments commitments, ProjectMoneyQuery money, IBudgetOverview overview, ITerritoryDirectory territory, ProjectNames projects, IViewer viewer)
{
    private const int Shown = 50;

    public async Task<CommitmentPage?> FindAsync(Guid accountId, CancellationToken ct = default)
    {
        if (await commitments.FindAsync(accountId, ct) is not { } commitment || !viewer.HasForCouncil(Permissions.FollowBudgets, commitment.CouncilId))
            return null;
        var (section, councilId, kind, id) = (commitment.Section, commitment.CouncilId, commitment.ProjectKind, commitment.ProjectId);
        var council = await territory.CouncilAsync(councilId, ct);
        var certificates = await db.Set<ServiceCertified>().AsNoTracking()
            .Where(s => s.CouncilId == councilId && s.Section == section && s.ProjectKind == kind && s.ProjectId == id)
            .OrderByDescending(s => s.At).Take(Shown)
            .ToListAsync(ct);
        var titles = await projects.OfAsync([commitment.Project], ct);
        var entries = await overview.EntriesAsync(new EntryFilter(commitment.Year, councilId, section, null, commitment.Project) { OutsideProjects = commitment.Project is null }, Shown, null, ct);
        return new CommitmentPage(
            commitment,
            await money.OfAsync(commitment.Project, councilId, section, ct),
            council?.NeighbourhoodName ?? "",
            council?.Slug ?? "",
            commitment.Project is { } project ? titles.GetValueOrDefault(project) : null,
            certificates,
            new EntryList(entries, null, titles),
            viewer.HasForCouncil(Permissions.CertifyService, councilId),
            viewer.HasForCouncil(Permissions.ApproveEntries, councilId),
            viewer.HasForCouncil(Permissions.ProposeEntries, councilId));
    }
}
