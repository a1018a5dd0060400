using CQ.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Host;

/// <summary>The closed list of host tables (DESIGN §3), mapped in both contexts: migrations come from the one, host services use the other.</summary>
internal sealed class HostConfigurations :
    IEntityTypeConfiguration<HostTenant>,
    IEntityTypeConfiguration<HostTenantAddress>,
    IEntityTypeConfiguration<HostFeatureState>,
    IEntityTypeConfiguration<HostKey>,
    IEntityTypeConfiguration<HostNode>,
    IEntityTypeConfiguration<HostDueWork>
{
    public static void ApplyAll(ModelBuilder model)
    {
        var all = new HostConfigurations();
        model.ApplyConfiguration<HostTenant>(all);
        model.ApplyConfiguration<HostTenantAddress>(all);
        model.ApplyConfiguration<HostFeatureState>(all);
        model.ApplyConfiguration<HostKey>(all);
        model.ApplyConfiguration<HostNode>(all);
        model.ApplyConfiguration<HostDueWork>(all);
    }

    public void Configure(EntityTypeBuilder<HostTenant> builder)
    {
        Table(builder, "cq_host_tenant");
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.Property(t => t.TimeZone).HasMaxLength(60);
        builder.Property(t => t.Culture).HasMaxLength(10);
        builder.Property(t => t.SetupSecretHash).HasMaxLength(64);
        builder.Property(t => t.SetupRecipe).HasMaxLength(100);
        builder.HasIndex(t => t.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<HostTenantAddress> builder)
    {
        Table(builder, "cq_host_tenant_address");
        builder.Property(a => a.Host).HasMaxLength(253);
        builder.Property(a => a.Prefix).HasMaxLength(60);
        builder.HasIndex(a => new { a.Host, a.Prefix }).IsUnique();
        builder.HasOne<HostTenant>().WithMany().HasForeignKey(a => a.TenantId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HostFeatureState> builder)
    {
        Table(builder, "cq_host_feature_state");
        builder.HasKey(f => new { f.TenantId, f.FeatureId });
        builder.Property(f => f.FeatureId).HasMaxLength(100);
        builder.HasOne<HostTenant>().WithMany().HasForeignKey(f => f.TenantId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HostKey> builder)
    {
        Table(builder, "cq_host_key_ring");
        builder.Property(k => k.FriendlyName).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<HostNode> builder)
    {
        Table(builder, "cq_host_node");
        builder.Property(n => n.Name).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<HostDueWork> builder)
    {
        Table(builder, "cq_host_due_work");
        builder.Property(w => w.Kind).HasMaxLength(80);
        builder.Property(w => w.LastError).HasMaxLength(500);
        builder.HasOne<HostTenant>().WithMany().HasForeignKey(w => w.TenantId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.TenantId, w.Kind, w.Reference }).IsUnique().HasFilter("done_at is null");
        builder.HasIndex(w => w.Due).HasFilter("done_at is null");
        builder.HasIndex(w => w.DoneAt).HasFilter("done_at is not null");
    }

    private static void Table<T>(EntityTypeBuilder<T> builder, string name)
        where T : class
    {
        builder.ToTable(name);
        builder.Metadata.SetAnnotation(Rls.Annotation, Rls.Host);
    }
}
