using CQ.Data.Model;
using CQ.Projects.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Projects.Data;

internal sealed class ProjectDraftConfiguration : IEntityTypeConfiguration<ProjectDraft>
{
    public void Configure(EntityTypeBuilder<ProjectDraft> builder)
    {
        builder.ToTable("cq_projects_draft");
        builder.Property(e => e.Title).HasMaxLength(2 * Lengths.Title);
        builder.Property(e => e.Summary).HasMaxLength(2 * Lengths.Summary);
        builder.Property(e => e.Description).HasMaxLength(2 * Lengths.Text);
        builder.Property(e => e.Place).HasMaxLength(2 * Lengths.Place);
        builder.Property(e => e.CostText).HasMaxLength(2 * Lengths.Typed);
        builder.Ignore(e => e.Subject);
        builder.BelongsTo<ProjectDraft, Council>(e => e.CouncilId);
        builder.HasIndex(e => new { e.TenantId, e.OwnerId, e.SavedAt });
    }
}

internal sealed class AdviceConfiguration : IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("cq_projects_advice");
        builder.Property(e => e.Question).HasMaxLength(Lengths.Reason);
        builder.Property(e => e.Answer).HasMaxLength(Lengths.Note);
        builder.HasIndex(e => new { e.TenantId, e.DraftId, e.AskedAt });
        builder.HasIndex(e => new { e.TenantId, e.AskedById });
        builder.HasIndex(e => new { e.TenantId, e.TaskId }).IsUnique().HasFilter("task_id is not null");
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("cq_projects_counter");
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.HasIndex(e => new { e.TenantId, e.Name }).IsUnique();
    }
}
