using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Outbox;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("cq_data_outbox_mail");
        builder.Property(e => e.Kind).HasMaxLength(80);
        builder.Property(e => e.To).HasMaxLength(254);
        builder.Property(e => e.Subject).HasMaxLength(300);
        builder.Property(e => e.ActionText).HasMaxLength(120);
        builder.Property(e => e.Path).HasMaxLength(2000);
        builder.Property(e => e.AboutKind).HasMaxLength(80);
        builder.Property(e => e.Culture).HasMaxLength(10);
        builder.Property(e => e.LastError).HasMaxLength(500);
        builder.HasIndex(e => new { e.TenantId, e.CreatedAt, e.Id }).IsDescending(false, true, true);
    }
}
