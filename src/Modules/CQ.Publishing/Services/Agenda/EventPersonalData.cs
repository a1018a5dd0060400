using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>
/// A person's registrations and calendar address; the name of an event, as long as they may read it. Erasure takes both; places that come free go to those who wait.
/// </summary>
internal sealed class EventPersonalData(CqDbContext db, LeaveEvent leave) : IPersonalDataProvider
{
    public string Name => "Agenda";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct)
    {
        var registrations = await (from r in db.Set<EventRegistration>().AsNoTracking()
                                   where r.UserId == userId
                                   join e in db.EventsOfAnyState() on r.CalendarEventId equals e.Id
                                   orderby r.At
                                   select new { e.ContentItemId, e.StartsAt, r.At, r.State, r.PromotedAt, r.Attended })
            .ToListAsync(ct);
        // A statement of its own: the one above asks for events of any state, and what is said of one source holds for the whole statement.
        var ids = registrations.Select(r => r.ContentItemId).ToArray();
        var titles = await db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, ct);
        var token = await db.Set<CalendarToken>().AsNoTracking().FirstOrDefaultAsync(t => t.UserId == userId, ct);
        if (registrations.Count == 0 && token is null)
            return null;
        return new JsonObject
        {
            ["registrations"] = new JsonArray([.. registrations.Select(r => (JsonNode)new JsonObject
            {
                ["event"] = titles.GetValueOrDefault(r.ContentItemId), ["startsAt"] = r.StartsAt, ["at"] = r.At, ["state"] = r.State.ToString(), ["promotedAt"] = r.PromotedAt, ["attended"] = r.Attended,
            })]),
            ["calendarAddressMadeAt"] = token?.CreatedAt,
        };
    }

    public async Task EraseAsync(Guid userId, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<CalendarToken>().Where(t => t.UserId == userId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        foreach (var id in await db.Set<EventRegistration>().Where(r => r.UserId == userId).OrderBy(r => r.CalendarEventId).Select(r => r.CalendarEventId).ToListAsync(ct))
            await leave.LeaveAsync(id, userId, ct);
    }
}
