using CQ.Budgets.Models;
using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Budgets.Data;

internal sealed class FiscalYearConfiguration : IEntityTypeConfiguration<FiscalYear>
{
    public void Configure(EntityTypeBuilder<FiscalYear> builder)
    {
        builder.ToTable("cq_budgets_fiscal_year");
        builder.HasIndex(e => new { e.TenantId, e.Year }).IsUnique();
    }
}

internal sealed class JournalConfiguration : IEntityTypeConfiguration<Journal>
{
    public void Configure(EntityTypeBuilder<Journal> builder)
    {
        builder.ToTable("cq_budgets_journal");
        builder.IsReadOnlyForApplication();
        builder.HasIndex(e => new { e.TenantId, e.FiscalYearId }).IsUnique();
        builder.BelongsTo<Journal, FiscalYear>(e => e.FiscalYearId);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("cq_budgets_account", t =>
        {
            // The wall behind every guard: whoever posts, concurrently or not, nothing but the City's funds goes below zero (D8).
            t.HasCheckConstraint("ck_cq_budgets_account_balance", "balance >= 0 or kind = 'CityFunds'");
            t.HasCheckConstraint("ck_cq_budgets_account_holder", "case kind when 'CityFunds' then council_id is null when 'Envelope' then council_id is not null else true end");
            t.HasCheckConstraint("ck_cq_budgets_account_project", "(project_id is null) = (project_kind is null) and (project_id is null or kind in ('Commitment', 'Ordered'))");
        });
        builder.IsReadOnlyForApplication();
        builder.Property(e => e.ProjectKind).HasMaxLength(40);
        builder.Ignore(e => e.Project);
        builder.Ignore(e => e.Key);
        builder.HasIndex(e => new { e.TenantId, e.FiscalYearId, e.Section, e.Kind, e.CouncilId, e.ProjectKind, e.ProjectId }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId });
        // What entries point at: an account and its section together.
        builder.HasAlternateKey(e => new { e.TenantId, e.Section, e.Id });
        builder.BelongsTo<Account, FiscalYear>(e => e.FiscalYearId);
        builder.BelongsTo<Account, Council>(e => e.CouncilId);
    }
}

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("cq_budgets_entry", t =>
        {
            t.HasCheckConstraint("ck_cq_budgets_entry_amount", "amount > 0 and from_account_id <> to_account_id");
            t.HasCheckConstraint("ck_cq_budgets_entry_act", "act_reference is not null or kind not in ('OpeningCredit', 'Commitment')");
            t.HasCheckConstraint("ck_cq_budgets_entry_act_date", "(act_reference is null) = (act_date is null)");
            t.HasCheckConstraint("ck_cq_budgets_entry_reason", "reason <> '' or kind not in ('Decommitment', 'Correction')");
            t.HasCheckConstraint("ck_cq_budgets_entry_corrects", "(kind = 'Correction') = (corrects_entry_id is not null)");
            t.HasCheckConstraint("ck_cq_budgets_entry_service", "service_certified_id is not null or kind <> 'PaymentOrder'");
        });
        builder.IsReadOnlyForApplication();
        builder.Property(e => e.ProjectKind).HasMaxLength(40);
        builder.Property(e => e.Reason).HasMaxLength(1000);
        builder.Property(e => e.ActReference).HasMaxLength(200);
        builder.Property(e => e.ActSignatory).HasMaxLength(200);
        builder.Ignore(e => e.Project);
        builder.Ignore(e => e.Act);
        builder.HasIndex(e => new { e.TenantId, e.FiscalYearId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.FiscalYearId, e.Section, e.Number });
        builder.HasIndex(e => new { e.TenantId, e.ProjectId });
        // An entry is corrected once, a proposal becomes one entry.
        builder.HasIndex(e => new { e.TenantId, e.CorrectsEntryId }).IsUnique().HasFilter("corrects_entry_id is not null");
        builder.HasIndex(e => new { e.TenantId, e.ProposalId }).IsUnique().HasFilter("proposal_id is not null");
        builder.BelongsTo<Entry, FiscalYear>(e => e.FiscalYearId);
        builder.BelongsTo<Entry, Council>(e => e.CouncilId);
        builder.HasOne(e => e.CorrectsEntry).WithOne(e => e.CorrectedBy).HasForeignKey<Entry>(e => new { e.TenantId, e.CorrectsEntryId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.BelongsTo<Entry, ServiceCertified>(e => e.ServiceCertifiedId);
        builder.BelongsTo<Entry, EntryProposal>(e => e.ProposalId);
        // The section is part of both keys, so that an entry between two sections cannot be written at all.
        builder.HasOne(e => e.FromAccount).WithMany().HasForeignKey(e => new { e.TenantId, e.Section, e.FromAccountId })
            .HasPrincipalKey(e => new { e.TenantId, e.Section, e.Id }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.ToAccount).WithMany().HasForeignKey(e => new { e.TenantId, e.Section, e.ToAccountId })
            .HasPrincipalKey(e => new { e.TenantId, e.Section, e.Id }).OnDelete(DeleteBehavior.Restrict);
    }
}
