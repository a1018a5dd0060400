using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.ViewModels;
using CQ.Data;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reads a proposal with everything that a decision needs; nothing for a council whose accounts the viewer does not follow.</summary>
public sealed class ProposalPages(
    CqDbContext db, ReadProposals read, IBudgetOverview overview, ProjectMoneyQuery money, ITerritoryDirectory territory, ProjectNames projects, IPeople people, IViewer viewer)
{
    public async Task<ProposalPage?> FindAsync(Guid id, CancellationToken ct = default)
    {
        if (await read.FindAsync(id, ct) is not { } proposal || !MaySee(proposal.CouncilId))
            return null;
        var council = await territory.CouncilAsync(proposal.CouncilId, ct);
        var names = await people.NamesAsync([.. new[] { proposal.ProposedBy, proposal.DecidedBy }.OfType<Guid>().Distinct()], ct);
        var titles = await projects.OfAsync([proposal.Project], ct);
        EntryNumber? entry = proposal.State != ProposalState.Approved
            ? null
            : await db.Set<Entry>().Where(e => e.ProposalId == id).Select(e => (EntryNumber?)new EntryNumber(e.FiscalYear!.Year, e.Number)).FirstOrDefaultAsync(ct);
        return new ProposalPage(
            proposal,
            council?.NeighbourhoodName ?? "",
            council?.Slug ?? "",
            proposal.Project is { } project ? titles.GetValueOrDefault(project) : null,
            names.GetValueOrDefault(proposal.ProposedBy, ""),
            proposal.DecidedBy is { } by ? names.GetValueOrDefault(by, "") : null,
            entry,
            await BeforeAsync(proposal, ct),
            viewer.UserId is { } user && proposal.IsOwn(user),
            viewer.HasForCouncil(Permissions.ApproveEntries, proposal.CouncilId));
    }

    private bool MaySee(Guid councilId) =>
        viewer.HasForCouncil(Permissions.ProposeEntries, councilId) || viewer.HasForCouncil(Permissions.ApproveEntries, councilId);

    private async Task<Money> BeforeAsync(EntryProposal p, CancellationToken ct) => p.Kind switch
    {
        EntryKind.Commitment => (await overview.OfSectionAsync(p.CouncilId, p.Year, p.Section, ct)).Figures.Available,
        EntryKind.PaymentOrder => (await money.OfAsync(p.Project, p.CouncilId, p.Section, ct)).MayOrder,
        _ => (await money.OfAsync(p.Project, p.CouncilId, p.Section, ct)).Committed,
    };
}
