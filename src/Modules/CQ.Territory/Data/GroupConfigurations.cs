using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Territory.Data;

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("cq_territory_group");
        builder.Property(e => e.Slug).HasMaxLength(80);
        builder.Property(e => e.Name).HasMaxLength(150);
        builder.Property(e => e.Description).HasMaxLength(20_000);
        builder.Property(e => e.LegalBasis).HasMaxLength(500);
        builder.Property(e => e.RunBy).HasMaxLength(200);
        builder.Property(e => e.ContactEmail).HasMaxLength(254);
        builder.Ignore(e => e.HasSeats);
        builder.HasIndex(e => new { e.TenantId, e.Slug }).IsUnique();
        // One animation team per council (R15).
        builder.HasIndex(e => new { e.TenantId, e.CouncilId }).IsUnique().HasFilter("kind = 'AnimationTeam' and closed_on is null");
        builder.HasIndex(e => new { e.TenantId, e.Kind });
        builder.BelongsTo<Group, Council>(e => e.CouncilId);
    }
}

internal sealed class SeatConfiguration : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("cq_territory_seat");
        builder.Property(e => e.Label).HasMaxLength(100);
        builder.Property(e => e.RoleName).HasMaxLength(100);
        builder.HasIndex(e => new { e.TenantId, e.GroupId, e.Number }).IsUnique();
        builder.PartOf<Seat, Group>(e => e.GroupId);
        builder.BelongsTo<Seat, Council>(e => e.CouncilId);
    }
}

internal sealed class TermOfOfficeConfiguration : IEntityTypeConfiguration<TermOfOffice>
{
    public void Configure(EntityTypeBuilder<TermOfOffice> builder)
    {
        builder.ToTable("cq_territory_term", t => t.HasCheckConstraint("ck_cq_territory_term_span", "through is null or through >= \"from\""));
        builder.Property(e => e.ActReference).HasMaxLength(200);
        // That no two terms share a day is held by the seat's version. These say what an index can: range exclusion is not leakproof under RLS.
        builder.HasIndex(e => new { e.TenantId, e.SeatId, e.From }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.SeatId }).IsUnique().HasFilter("through is null");
        builder.HasIndex(e => new { e.TenantId, e.UserId });
        builder.BelongsTo<TermOfOffice, Seat>(e => e.SeatId);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable(
            "cq_territory_membership",
            t =>
            {
                t.HasCheckConstraint("ck_cq_territory_membership_span", "through is null or through >= \"from\"");
                t.HasCheckConstraint(
                    "ck_cq_territory_membership_circle",
                    "(circle_kind = 'Council') = (council_id is not null) and (circle_kind = 'Group') = (group_id is not null)");
            });
        // One open membership per person and circle.
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.CouncilId }).IsUnique().HasFilter("through is null and council_id is not null");
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.GroupId }).IsUnique().HasFilter("through is null and group_id is not null");
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.From });
        builder.HasIndex(e => new { e.TenantId, e.GroupId, e.From });
        builder.HasIndex(e => new { e.TenantId, e.UserId });
        builder.BelongsTo<Membership, Council>(e => e.CouncilId);
        builder.BelongsTo<Membership, Group>(e => e.GroupId);
    }
}

internal sealed class CharterVersionConfiguration : IEntityTypeConfiguration<CharterVersion>
{
    public void Configure(EntityTypeBuilder<CharterVersion> builder)
    {
        builder.ToTable("cq_territory_charter", t => t.HasCheckConstraint("ck_cq_territory_charter_span", "through is null or through >= \"from\""));
        builder.Property(e => e.ActReference).HasMaxLength(200);
        builder.Property(e => e.Values).HasColumnType("jsonb");
        builder.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.From }).IsUnique();
    }
}
