using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>What begins and ends to be published in a month, of the viewer's desk. Two statements.</summary>
public sealed class ReadCalendar(ContentDesk desk, ContentTypes types, ITenantTimeZone zone)
{
    /// <summary>Of each sort; a month of one sector has fewer.</summary>
    public const int Most = 300;

    public async Task<IReadOnlyList<CalendarEntry>> OfAsync(DateOnly month, CancellationToken ct = default)
    {
        var (from, before) = (zone.StartOf(month), zone.StartOf(month.AddMonths(1)));
        var starts = await desk.Items.AsNoTracking().Where(i => i.PublishedAt >= from && i.PublishedAt < before).OrderBy(i => i.PublishedAt).Take(Most)
            .Select(i => new { i.Id, i.Title, i.Type, At = i.PublishedAt }).ToListAsync(ct);
        var ends = await desk.Items.AsNoTracking().Where(i => i.PublishedAt != null && i.ExpiresAt > from && i.ExpiresAt <= before).OrderBy(i => i.ExpiresAt).Take(Most)
            .Select(i => new { i.Id, i.Title, i.Type, At = i.ExpiresAt }).ToListAsync(ct);
        return
        [
            .. starts.Select(s => Entry(s.Id, s.Title, s.Type, s.At!.Value, false)).Concat(ends.Select(e => Entry(e.Id, e.Title, e.Type, e.At!.Value, true)))
                .OrderBy(e => e.At).ThenBy(e => e.Title, StringComparer.Ordinal),
        ];
    }

    private CalendarEntry Entry(Guid id, string title, string type, DateTimeOffset at, bool isEnd)
    {
        var local = zone.ToLocal(at);
        // What ends at midnight is read for the last time the day before.
        var day = isEnd && local.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(local.DateTime).AddDays(-1) : DateOnly.FromDateTime(local.DateTime);
        return new CalendarEntry(id, title, types.Get(type), day, local, isEnd);
    }
}
