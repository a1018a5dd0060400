using CQ.Budgets.Models;
using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Budgets.Data;

internal sealed class ServiceCertifiedConfiguration : IEntityTypeConfiguration<ServiceCertified>
{
    public void Configure(EntityTypeBuilder<ServiceCertified> builder)
    {
        builder.ToTable("cq_budgets_service_certified", t => t.HasCheckConstraint("ck_cq_budgets_service_certified_amount", "amount > 0"));
        builder.Property(e => e.ProjectKind).HasMaxLength(40);
        builder.Property(e => e.Note).HasMaxLength(1000);
        builder.Ignore(e => e.Project);
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.Section, e.ProjectId });
        builder.BelongsTo<ServiceCertified, Council>(e => e.CouncilId);
    }
}

internal sealed class EntryProposalConfiguration : IEntityTypeConfiguration<EntryProposal>
{
    public void Configure(EntityTypeBuilder<EntryProposal> builder)
    {
        builder.ToTable("cq_budgets_entry_proposal", t =>
        {
            t.HasCheckConstraint("ck_cq_budgets_entry_proposal_amount", "amount > 0");
            t.HasCheckConstraint("ck_cq_budgets_entry_proposal_other", "state not in ('Approved', 'Refused') or (decided_by is not null and decided_by <> proposed_by)");
        });
        builder.Property(e => e.ProjectKind).HasMaxLength(40);
        builder.Property(e => e.Reason).HasMaxLength(1000);
        builder.Property(e => e.DecisionReason).HasMaxLength(1000);
        builder.Ignore(e => e.Project);
        builder.Ignore(e => e.IsOpen);
        builder.HasIndex(e => new { e.TenantId, e.State, e.ProposedAt, e.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.ProposedAt, e.Id }).IsDescending(false, false, true, true);
        builder.BelongsTo<EntryProposal, Council>(e => e.CouncilId);
    }
}
