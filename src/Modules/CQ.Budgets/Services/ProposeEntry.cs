using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;

namespace CQ.Budgets.Services;

/// <summary>Asks for an entry. Nothing moves until somebody else has approved it (R61).</summary>
public sealed class ProposeEntry(CqDbContext db, FiscalYears years, ProposalNotices notices, TimeProvider time)
{
    public static IReadOnlyList<EntryKind> Kinds { get; } = [EntryKind.Commitment, EntryKind.PaymentOrder, EntryKind.Decommitment];

    public async Task<Outcome<EntryProposal>> ProposeAsync(
        EntryKind kind, Guid councilId, Section section, SubjectRef? project, Money amount, string reason, Guid by, int? year = null, CancellationToken ct = default)
    {
        if (!Kinds.Contains(kind))
            return new Refusal("Cette écriture ne se propose pas.", nameof(EntryProposal.Kind));
        if (amount <= Money.Zero)
            return new Refusal("Indiquez un montant d’au moins 0,01 €.", nameof(EntryProposal.Amount));
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("Indiquez à quoi sert cet argent.", nameof(EntryProposal.Reason));
        var open = await years.RequireAsync(year ?? years.Current, ct);
        if (!open.Succeeded)
            return open.Refusal;

        var proposal = new EntryProposal
        {
            Year = open.Value.Year,
            Kind = kind,
            Section = section,
            CouncilId = councilId,
            ProjectKind = project?.Kind,
            ProjectId = project?.Id,
            Amount = amount,
            Reason = reason.Trim(),
            ProposedBy = by,
            ProposedAt = time.GetUtcNow(),
        };
        db.Add(proposal);
        await db.SaveChangesAsync(ct);
        await notices.WaitsAsync(proposal, ct);
        return proposal;
    }
}
