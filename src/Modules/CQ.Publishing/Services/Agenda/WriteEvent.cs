using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Writes an event's own rows beside its item, in the item's transaction; the caller saves.</summary>
public sealed class WriteEvent(CqDbContext db, ITenantTimeZone zone, EventChanges changes, TimeProvider time)
{
    public async Task WriteAsync(ContentItem item, EventPlan plan, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(plan);
        var now = time.GetUtcNow();
        var row = await db.EventsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct);
        var wasPublic = row is { IsPublic: true, PublishedAt: not null };
        if (row is null)
        {
            row = new CalendarEvent { ContentItemId = item.Id, TouchedAt = now };
            db.Add(row);
        }
        else
        {
            if (row.PublishedAt is not null && ChangeFor(row, plan) is { } change)
                changes.Note(item.Id, change);
            if (wasPublic && item.AudienceId != row.AudienceId)
                Bury(row, now);
            row.Sequence++;
            row.TouchedAt = now;
        }

        EventRows.Copy(row, plan, zone.Zone, now);
        CopyPlace(row, item);
        await WriteDatesAsync(row, plan.Occurrences(zone.Zone), ct);
        if (row.IsPublic)
            await UnburyAsync(item.Id, row, ct);
    }

    /// <summary>The item was withdrawn, put away, or its dates changed.</summary>
    public async Task FollowAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await db.EventsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct) is not { } row)
            return;
        var now = time.GetUtcNow();
        if (row is { IsPublic: true, PublishedAt: { } published } && published <= now && item.PublishedAt is null)
            Bury(row, now);
        row.Sequence++;
        row.TouchedAt = now;
        CopyPlace(row, item);
        foreach (var date in await db.DatesOfAnyState().Where(d => d.CalendarEventId == row.Id).ToListAsync(ct))
            Copy(date, row);
    }

    private static EventChange? ChangeFor(CalendarEvent row, EventPlan plan)
    {
        if (row.IsCancelled != plan.IsCancelled)
            return plan.IsCancelled ? EventChange.Cancelled : EventChange.Back;
        var same = row.Times == plan.Times && row.Place == plan.Place && row.Address == plan.Address && row.Mode == plan.Mode && row.Repeat == plan.Recurrence.Repeat
            && row.Interval == plan.Recurrence.Interval && row.Until == plan.Recurrence.Until && row.Count == plan.Recurrence.Count
            && row.Days == EventRows.Digits(plan.Recurrence) && row.Exceptions == EventRows.Words(plan.Exceptions);
        return same || plan.IsCancelled ? null : EventChange.Moved;
    }

    private static void CopyPlace(CalendarEvent row, ContentItem item)
    {
        (row.AudienceId, row.PublishedAt, row.ExpiresAt) = (item.AudienceId, item.PublishedAt, item.ExpiresAt);
        (row.CouncilId, row.GroupId, row.OnHome, row.OnPlace) = (item.CouncilId, item.GroupId, item.OnHome, item.OnPlace);
    }

    private async Task WriteDatesAsync(CalendarEvent row, IReadOnlyList<EventOccurrence> wanted, CancellationToken ct)
    {
        var standing = await db.DatesOfAnyState().Where(d => d.CalendarEventId == row.Id).ToListAsync(ct);
        db.RemoveRange(standing.Where(d => wanted.All(w => w.Day != d.Day)));
        foreach (var (occurrence, date) in wanted.Select(w => (w, standing.FirstOrDefault(d => d.Day == w.Day))))
        {
            var kept = date ?? new CalendarDate { CalendarEventId = row.Id, ContentItemId = row.ContentItemId };
            (kept.Day, kept.LastDay, kept.StartsAt, kept.EndsAt) = (occurrence.Day, occurrence.LastDay, occurrence.StartsAt, occurrence.EndsAt);
            Copy(kept, row);
            if (date is null)
                db.Add(kept);
        }
    }

    private static void Copy(CalendarDate date, CalendarEvent row)
    {
        (date.AudienceId, date.PublishedAt, date.ExpiresAt) = (row.AudienceId, row.PublishedAt, row.ExpiresAt);
        (date.CouncilId, date.GroupId, date.OnHome, date.OnPlace, date.Kind) = (row.CouncilId, row.GroupId, row.OnHome, row.OnPlace, row.Kind);
    }

    private void Bury(CalendarEvent row, DateTimeOffset now) => db.Add(new CalendarTombstone
    {
        ContentItemId = row.ContentItemId, CouncilId = row.CouncilId, GroupId = row.GroupId, StartDay = row.StartDay, StartTime = row.StartTime, Sequence = row.Sequence + 1, At = now,
    });

    /// <summary>Public again: calendars hear of it with a higher number than the one that took it away.</summary>
    private async Task UnburyAsync(Guid contentItemId, CalendarEvent row, CancellationToken ct)
    {
        foreach (var stone in await db.Set<CalendarTombstone>().Where(t => t.ContentItemId == contentItemId).ToListAsync(ct))
        {
            row.Sequence = Math.Max(row.Sequence, stone.Sequence + 1);
            db.Remove(stone);
        }
    }
}
