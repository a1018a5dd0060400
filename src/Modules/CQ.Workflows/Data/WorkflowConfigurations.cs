using CQ.Data.Model;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Workflows.Data;

internal sealed class WorkflowTypeConfiguration : IEntityTypeConfiguration<WorkflowType>
{
    public void Configure(EntityTypeBuilder<WorkflowType> builder)
    {
        builder.ToTable("cq_workflows_type");
        builder.Property(t => t.Key).HasMaxLength(Lengths.Key);
        builder.Property(t => t.Name).HasMaxLength(Lengths.Name);
        builder.Property(t => t.StartEvent).HasMaxLength(Lengths.Key);
        builder.HasIndex(t => new { t.TenantId, t.Key }).IsUnique();
        builder.HasIndex(t => new { t.TenantId, t.StartEvent });
    }
}

internal sealed class WorkflowTypeVersionConfiguration : IEntityTypeConfiguration<WorkflowTypeVersion>
{
    public void Configure(EntityTypeBuilder<WorkflowTypeVersion> builder)
    {
        builder.ToTable("cq_workflows_type_version");
        builder.Property(v => v.Definition).HasMaxLength(Lengths.Definition);
        builder.BelongsTo<WorkflowTypeVersion, WorkflowType>(v => v.WorkflowTypeId);
        builder.HasIndex(v => new { v.TenantId, v.WorkflowTypeId, v.Number }).IsUnique();
    }
}

internal sealed class WorkflowInstanceConfiguration : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("cq_workflows_instance");
        builder.Ignore(i => i.Subject);
        builder.Ignore(i => i.IsOpen);
        builder.Property(i => i.SubjectKind).HasMaxLength(Lengths.Kind);
        builder.Property(i => i.State).HasMaxLength(Lengths.Definition);
        builder.BelongsTo<WorkflowInstance, WorkflowType>(i => i.WorkflowTypeId);
        builder.BelongsTo<WorkflowInstance, WorkflowTypeVersion>(i => i.VersionId);
        // Two open instances of one workflow about one subject would decide the same thing twice.
        builder.HasIndex(i => new { i.TenantId, i.WorkflowTypeId, i.SubjectKind, i.SubjectId })
            .IsUnique()
            .HasFilter("status in ('Running', 'Waiting', 'Faulted')");
        builder.HasIndex(i => new { i.TenantId, i.SubjectKind, i.SubjectId });
        builder.HasIndex(i => new { i.TenantId, i.ChangedAt, i.Id }).IsDescending(false, true, true);
        builder.HasIndex(i => new { i.TenantId, i.Status, i.ChangedAt, i.Id }).IsDescending(false, false, true, true);
    }
}

internal sealed class WorkflowBlockingConfiguration : IEntityTypeConfiguration<WorkflowBlocking>
{
    public void Configure(EntityTypeBuilder<WorkflowBlocking> builder)
    {
        builder.ToTable("cq_workflows_blocking");
        builder.Property(b => b.ActivityId).HasMaxLength(Lengths.Key);
        builder.Property(b => b.ActivityName).HasMaxLength(Lengths.Key);
        builder.Property(b => b.EventName).HasMaxLength(Lengths.Key);
        builder.Property(b => b.SubjectKind).HasMaxLength(Lengths.Kind);
        builder.PartOf<WorkflowBlocking, WorkflowInstance>(b => b.InstanceId);
        builder.HasIndex(b => new { b.TenantId, b.EventName, b.SubjectKind, b.SubjectId });
    }
}

internal sealed class WorkflowExecutionConfiguration : IEntityTypeConfiguration<WorkflowExecution>
{
    public void Configure(EntityTypeBuilder<WorkflowExecution> builder)
    {
        builder.ToTable("cq_workflows_execution");
        builder.Property(e => e.ActivityId).HasMaxLength(Lengths.Key);
        builder.PartOf<WorkflowExecution, WorkflowInstance>(e => e.InstanceId);
        builder.HasIndex(e => new { e.TenantId, e.InstanceId, e.ExecutionId }).IsUnique();
    }
}

internal sealed class WorkflowLogConfiguration : IEntityTypeConfiguration<WorkflowLog>
{
    public void Configure(EntityTypeBuilder<WorkflowLog> builder)
    {
        builder.ToTable("cq_workflows_log");
        builder.Property(l => l.ActivityId).HasMaxLength(Lengths.Key);
        builder.Property(l => l.Outcome).HasMaxLength(Lengths.Name);
        builder.Property(l => l.Note).HasMaxLength(Lengths.Note);
        builder.PartOf<WorkflowLog, WorkflowInstance>(l => l.InstanceId);
    }
}

internal sealed class WorkflowFaultConfiguration : IEntityTypeConfiguration<WorkflowFault>
{
    public void Configure(EntityTypeBuilder<WorkflowFault> builder)
    {
        builder.ToTable("cq_workflows_fault");
        builder.Property(f => f.ActivityId).HasMaxLength(Lengths.Key);
        builder.Property(f => f.Input).HasMaxLength(Lengths.Definition);
        builder.Property(f => f.Message).HasMaxLength(Lengths.Note);
        builder.HasIndex(f => new { f.TenantId, f.InstanceId, f.ResolvedAt });
        builder.HasIndex(f => new { f.TenantId, f.ExecutionId });
    }
}
