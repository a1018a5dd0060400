using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Notifications.Data;

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> builder)
    {
        builder.ToTable("cq_notifications_preference");
        builder.Property(e => e.Kind).HasMaxLength(80);
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.Kind }).IsUnique();
    }
}
