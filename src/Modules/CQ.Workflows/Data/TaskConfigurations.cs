using CQ.Abstractions.People;
using CQ.Data.Model;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Workflows.Data;

internal sealed class HumanTaskConfiguration : IEntityTypeConfiguration<HumanTask>
{
    public void Configure(EntityTypeBuilder<HumanTask> builder)
    {
        // The rule stands in the database too: a task is never public.
        builder.ToTable("cq_workflows_task", t => t.HasCheckConstraint("ck_cq_workflows_task_audience", $"audience_id <> '{Audience.Public.Id}'"));
        builder.Ignore(t => t.Subject);
        builder.Property(t => t.Kind).HasMaxLength(Lengths.Key);
        builder.Property(t => t.Title).HasMaxLength(Lengths.Title);
        builder.Property(t => t.TitleEn).HasMaxLength(Lengths.Title);
        builder.Property(t => t.Asked).HasMaxLength(Lengths.Asked);
        builder.Property(t => t.AskedEn).HasMaxLength(Lengths.Asked);
        builder.Property(t => t.SubjectKind).HasMaxLength(Lengths.Kind);
        builder.Property(t => t.Actions).HasMaxLength(Lengths.Definition);
        builder.Property(t => t.Action).HasMaxLength(Lengths.Key);
        builder.Property(t => t.Comment).HasMaxLength(Lengths.Comment);
        builder.Property(t => t.CancelReason).HasMaxLength(Lengths.Note);
        builder.PartOf<HumanTask, WorkflowInstance>(t => t.InstanceId);
        builder.HasIndex(t => new { t.TenantId, t.State, t.DueAt, t.Id });
        builder.HasIndex(t => new { t.TenantId, t.DecidedById, t.DecidedAt, t.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(t => new { t.TenantId, t.SubjectKind, t.SubjectId });
        builder.HasIndex(t => new { t.TenantId, t.ExecutionId }).IsUnique();
    }
}

internal sealed class HumanTaskCandidateConfiguration : IEntityTypeConfiguration<HumanTaskCandidate>
{
    public void Configure(EntityTypeBuilder<HumanTaskCandidate> builder)
    {
        builder.ToTable("cq_workflows_task_candidate");
        builder.Ignore(c => c.Scope);
        builder.Property(c => c.Key).HasMaxLength(Lengths.CandidateKey);
        builder.Property(c => c.Role).HasMaxLength(Lengths.Key);
        builder.PartOf<HumanTaskCandidate, HumanTask>(c => c.HumanTaskId);
        builder.HasIndex(c => new { c.TenantId, c.HumanTaskId, c.Key }).IsUnique();
        builder.HasIndex(c => new { c.TenantId, c.Key });
    }
}
