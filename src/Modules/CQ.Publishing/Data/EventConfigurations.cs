using CQ.Contents.Models;
using CQ.Data.Model;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Publishing.Data;

internal sealed class CalendarEventConfiguration : IEntityTypeConfiguration<CalendarEvent>
{
    private const int WeekLength = 7;
    private const int ExceptionsLength = 100 * 11;

    public void Configure(EntityTypeBuilder<CalendarEvent> builder)
    {
        builder.ToTable(
            "cq_publishing_event",
            t =>
            {
                t.HasCheckConstraint("ck_cq_publishing_event_span", "last_ends_at > starts_at and end_day >= start_day");
                t.HasCheckConstraint("ck_cq_publishing_event_capacity", "capacity is null or (capacity > 0 and takes_registrations)");
                t.HasCheckConstraint("ck_cq_publishing_event_home", "not on_home or audience_id = '00000000-0000-0000-0000-0000000000ff'");
            });
        builder.Property(e => e.Days).HasMaxLength(WeekLength);
        builder.Property(e => e.Exceptions).HasMaxLength(ExceptionsLength);
        builder.Property(e => e.Place).HasMaxLength(EventForm.PlaceLength);
        builder.Property(e => e.Address).HasMaxLength(EventForm.AddressLength);
        builder.Property(e => e.RemoteLink).HasMaxLength(EventForm.LinkLength);
        builder.Property(e => e.CancelReason).HasMaxLength(EventForm.ReasonLength);
        builder.Ignore(e => e.IsPublic);
        builder.Ignore(e => e.IsCancelled);
        builder.Ignore(e => e.Times);
        builder.Ignore(e => e.Recurrence);
        builder.Ignore(e => e.ExceptedDays);
        builder.PartOf<CalendarEvent, ContentItem>(e => e.ContentItemId);
        builder.BelongsTo<CalendarEvent, Council>(e => e.CouncilId);
        builder.BelongsTo<CalendarEvent, Group>(e => e.GroupId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId }).IsUnique();

        // Calendars: a sector's, a quartier's, a group's, a person's circles.
        builder.HasIndex(e => new { e.TenantId, e.AudienceId, e.LastEndsAt });
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.LastEndsAt });
        builder.HasIndex(e => new { e.TenantId, e.GroupId, e.LastEndsAt }).HasFilter("group_id is not null");
    }
}

internal sealed class CalendarDateConfiguration : IEntityTypeConfiguration<CalendarDate>
{
    public void Configure(EntityTypeBuilder<CalendarDate> builder)
    {
        builder.ToTable("cq_publishing_event_date");
        builder.PartOf<CalendarDate, CalendarEvent>(d => d.CalendarEventId);
        builder.PartOf<CalendarDate, ContentItem>(d => d.ContentItemId);
        builder.HasIndex(d => new { d.TenantId, d.CalendarEventId, d.Day }).IsUnique();
        builder.HasIndex(d => new { d.TenantId, d.StartsAt, d.Id });
        builder.HasIndex(d => new { d.TenantId, d.AudienceId, d.StartsAt, d.Id });
        builder.HasIndex(d => new { d.TenantId, d.CouncilId, d.StartsAt, d.Id });
        builder.HasIndex(d => new { d.TenantId, d.GroupId, d.StartsAt, d.Id }).HasFilter("group_id is not null");
    }
}

internal sealed class CalendarTombstoneConfiguration : IEntityTypeConfiguration<CalendarTombstone>
{
    public void Configure(EntityTypeBuilder<CalendarTombstone> builder)
    {
        builder.ToTable("cq_publishing_event_tombstone");
        builder.HasIndex(t => new { t.TenantId, t.ContentItemId }).IsUnique();
        builder.HasIndex(t => new { t.TenantId, t.At });
    }
}

internal sealed class EventRegistrationConfiguration : IEntityTypeConfiguration<EventRegistration>
{
    public void Configure(EntityTypeBuilder<EventRegistration> builder)
    {
        builder.ToTable("cq_publishing_event_registration");
        builder.PartOf<EventRegistration, CalendarEvent>(r => r.CalendarEventId);
        builder.HasIndex(r => new { r.TenantId, r.CalendarEventId, r.UserId }).IsUnique();
        builder.HasIndex(r => new { r.TenantId, r.CalendarEventId, r.State, r.At, r.Id });
        builder.HasIndex(r => new { r.TenantId, r.UserId });
    }
}

internal sealed class CalendarTokenConfiguration : IEntityTypeConfiguration<CalendarToken>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<CalendarToken> builder)
    {
        builder.ToTable("cq_publishing_calendar_token");
        builder.Property(t => t.TokenHash).HasMaxLength(HashLength);
        builder.HasIndex(t => new { t.TenantId, t.TokenHash }).IsUnique();
        builder.HasIndex(t => new { t.TenantId, t.UserId }).IsUnique();
    }
}
