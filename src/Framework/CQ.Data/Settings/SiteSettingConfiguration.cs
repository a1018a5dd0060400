using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Settings;

internal sealed class SiteSettingConfiguration : IEntityTypeConfiguration<SiteSetting>
{
    public void Configure(EntityTypeBuilder<SiteSetting> builder)
    {
        builder.ToTable("cq_data_site_setting");
        builder.Property(e => e.Name).HasMaxLength(100);
        builder.Property(e => e.Value).HasColumnType("jsonb");
        builder.HasIndex(e => new { e.TenantId, e.Name }).IsUnique();
    }
}
