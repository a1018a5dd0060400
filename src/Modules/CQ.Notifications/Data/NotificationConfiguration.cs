using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Notifications.Data;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("cq_notifications_notification");
        builder.Property(e => e.Kind).HasMaxLength(80);
        builder.Property(e => e.Title).HasMaxLength(300);
        builder.Property(e => e.Path).HasMaxLength(2000);
        builder.Property(e => e.SubjectKind).HasMaxLength(80);
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.PublishedAt, e.Id }).IsDescending(false, false, true, true);
        // The purge walks by age over everybody's.
        builder.HasIndex(e => new { e.TenantId, e.PublishedAt });
    }
}
