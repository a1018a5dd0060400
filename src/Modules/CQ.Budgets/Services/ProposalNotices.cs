using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CQ.Territory.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Budgets.Services;

/// <summary>Tells who may decide that a proposal waits, and its author what was decided. Says nothing where notifications are not installed.</summary>
public sealed class ProposalNotices(
    IEnabled<INotifications> notifications, IGrantResolver grants, IEnabled<IRoleHolderSource> holders, ITerritoryDirectory territory, ITenantTimeZone zone,
    IStringLocalizer<Texts> T)
{
    public async Task WaitsAsync(EntryProposal proposal, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var roles = (await grants.PermissionsByRoleAsync(ct)).Where(r => r.Value.Contains(Permissions.ApproveEntries.Name)).Select(r => r.Key);
        var people = new HashSet<Guid>();
        foreach (var role in roles)
        {
            foreach (var source in holders)
                people.UnionWith(await source.HoldersAsync(role, GrantScope.Council(proposal.CouncilId), zone.Today, ct));
        }

        people.Remove(proposal.ProposedBy);
        await TellAsync(ProposalWaitingKind.KindKey, people, proposal, T["Une écriture attend votre approbation : {0}, {1}", await NameAsync(proposal, ct), proposal.Amount], proposal.Reason, ct);
    }

    public async Task IsDecidedAsync(EntryProposal proposal, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var title = proposal.State == ProposalState.Approved
            ? T["Votre proposition est approuvée : {0}, {1}", await NameAsync(proposal, ct), proposal.Amount]
            : T["Votre proposition est refusée : {0}, {1}", await NameAsync(proposal, ct), proposal.Amount];
        await TellAsync(ProposalDecidedKind.KindKey, [proposal.ProposedBy], proposal, title, proposal.DecisionReason.Length > 0 ? proposal.DecisionReason : proposal.Reason, ct);
    }

    private async Task TellAsync(string kind, HashSet<Guid> people, EntryProposal proposal, string title, string paragraph, CancellationToken ct)
    {
        if (people.Count == 0)
            return;
        foreach (var channel in notifications)
            await channel.NotifyAsync(kind, people, title, [paragraph], $"/admin/budgets/propositions/{proposal.Id}", subject: new SubjectRef(nameof(EntryProposal), proposal.Id), ct: ct);
    }

    private async Task<string> NameAsync(EntryProposal proposal, CancellationToken ct) =>
        (await territory.CouncilAsync(proposal.CouncilId, ct))?.NeighbourhoodName ?? "";
}
