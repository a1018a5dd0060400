using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Auditing;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("cq_data_audit_entry");
        builder.Property(e => e.Category).HasMaxLength(40);
        builder.Property(e => e.Name).HasMaxLength(80);
        builder.Property(e => e.SubjectKind).HasMaxLength(80);
        builder.Property(e => e.Details).HasColumnType("jsonb");
        builder.HasIndex(e => new { e.TenantId, e.At, e.Id }).IsDescending(false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.SubjectId });
    }
}
