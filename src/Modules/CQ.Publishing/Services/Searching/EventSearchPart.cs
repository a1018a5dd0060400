using CQ.Contents.Services.Searching;
using CQ.Data;
using CQ.Data.Model;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>Events are found by their place, and stand at the day they take place; what is repeated, at its last.</summary>
internal sealed class EventSearchPart(CqDbContext db, TimeProvider time) : IContentSearchPart
{
    public string Type => EventType.TypeName;

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<CalendarEvent>().Select(e => e.ContentItemId)]);

    public async Task<IReadOnlyDictionary<Guid, ContentSearchFacts>> ReadAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var rows = await db.Set<CalendarEvent>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(e => itemIds.Contains(e.ContentItemId))
            .Select(e => new { e.ContentItemId, e.Place, e.Address, e.StartsAt, e.LastEndsAt, e.Repeat })
            .ToListAsync(ct);
        return rows.ToDictionary(
            r => r.ContentItemId, r => new ContentSearchFacts(string.Join(", ", new[] { r.Place, r.Address }.Where(t => t.Length > 0)), "", r.Repeat == EventRepeat.Never ? r.StartsAt : r.LastEndsAt));
    }

    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> NextAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.Set<CalendarDate>().AsNoTracking().Where(d => itemIds.Contains(d.ContentItemId) && d.EndsAt > now)
            .GroupBy(d => d.ContentItemId).Select(d => new { Id = d.Key, StartsAt = d.Min(x => x.StartsAt) }).ToDictionaryAsync(d => d.Id, d => d.StartsAt, ct);
    }
}
