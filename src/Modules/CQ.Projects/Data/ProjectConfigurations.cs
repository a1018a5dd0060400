using CQ.Data.Model;
using CQ.Projects.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Projects.Data;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable(
            "cq_projects_project",
            t =>
            {
                t.HasCheckConstraint("ck_cq_projects_project_cost", "cost > 0 and estimated_cost > 0");
                t.HasCheckConstraint("ck_cq_projects_project_public", "audience_id = '00000000-0000-0000-0000-0000000000ff'");
            });
        builder.Property(e => e.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(e => e.Title).HasMaxLength(Lengths.Title);
        builder.Property(e => e.Summary).HasMaxLength(Lengths.Summary);
        builder.Property(e => e.Description).HasMaxLength(Lengths.Text);
        builder.Property(e => e.Place).HasMaxLength(Lengths.Place);
        builder.Property(e => e.PlenaryMinutes).HasMaxLength(Lengths.Reason);
        builder.Property(e => e.ActReference).HasMaxLength(Lengths.ActReference);
        builder.Property(e => e.ActSignatory).HasMaxLength(Lengths.ActReference);
        builder.Property(e => e.Evaluation).HasMaxLength(Lengths.Note);
        builder.Ignore(e => e.Reference);
        builder.Ignore(e => e.Subject);
        builder.BelongsTo<Project, Council>(e => e.CouncilId);
        builder.HasIndex(e => new { e.TenantId, e.Year, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.PublishedAt, e.Id }).IsDescending(false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.PublishedAt, e.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.BearerId, e.SubmittedAt });
        builder.HasIndex(e => new { e.TenantId, e.State, e.CouncilId });
        // Who waits for credit, in order of adoption; an order is given once.
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.Section, e.AdoptionRank }).IsUnique().HasFilter("adoption_rank is not null");
    }
}

internal sealed class ProjectStepConfiguration : IEntityTypeConfiguration<ProjectStep>
{
    public void Configure(EntityTypeBuilder<ProjectStep> builder)
    {
        builder.ToTable("cq_projects_step");
        builder.Property(e => e.Reason).HasMaxLength(Lengths.Reason);
        builder.BelongsTo<ProjectStep, Project>(e => e.ProjectId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.At });
    }
}

internal sealed class OpinionConfiguration : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("cq_projects_opinion");
        builder.Property(e => e.Text).HasMaxLength(Lengths.Note);
        builder.BelongsTo<Opinion, Project>(e => e.ProjectId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.At });
    }
}

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("cq_projects_milestone");
        builder.Property(e => e.Title).HasMaxLength(Lengths.Title);
        builder.BelongsTo<Milestone, Project>(e => e.ProjectId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.PlannedOn });
    }
}

internal sealed class DelayConfiguration : IEntityTypeConfiguration<Delay>
{
    public void Configure(EntityTypeBuilder<Delay> builder)
    {
        builder.ToTable("cq_projects_delay", t => t.HasCheckConstraint("ck_cq_projects_delay_later", "\"to\" > \"from\""));
        builder.Property(e => e.Reason).HasMaxLength(Lengths.Reason);
        builder.BelongsTo<Delay, Project>(e => e.ProjectId);
        builder.BelongsTo<Delay, Milestone>(e => e.MilestoneId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.At });
    }
}

internal sealed class WorkingNoteConfiguration : IEntityTypeConfiguration<WorkingNote>
{
    public void Configure(EntityTypeBuilder<WorkingNote> builder)
    {
        builder.ToTable(
            "cq_projects_working_note",
            t => t.HasCheckConstraint("ck_cq_projects_working_note_never_public", "audience_id <> '00000000-0000-0000-0000-0000000000ff'"));
        builder.Property(e => e.Body).HasMaxLength(Lengths.Note);
        builder.BelongsTo<WorkingNote, Project>(e => e.ProjectId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.WrittenAt });
        builder.HasIndex(e => new { e.TenantId, e.AuthorId });
    }
}

internal sealed class ContactEntryConfiguration : IEntityTypeConfiguration<ContactEntry>
{
    public void Configure(EntityTypeBuilder<ContactEntry> builder)
    {
        builder.ToTable("cq_projects_contact");
        builder.Property(e => e.Text).HasMaxLength(Lengths.Note);
        builder.BelongsTo<ContactEntry, Project>(e => e.ProjectId);
        builder.HasIndex(e => new { e.TenantId, e.ProjectId, e.At });
    }
}
