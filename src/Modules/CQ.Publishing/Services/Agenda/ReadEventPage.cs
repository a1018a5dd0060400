using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>An event with what its reader may do.</summary>
public sealed class ReadEventPage(CqDbContext db, ReadContents contents, ReadAgenda agenda, ContentRights rights, IViewer viewer, TimeProvider time)
{
    private const int NextShown = 6;

    /// <summary>Null when there is none, or it is not for this reader.</summary>
    public async Task<EventPage?> FindAsync(string slug, CancellationToken ct = default)
    {
        if (await contents.FindAsync(EventType.TypeName, slug, ct) is not { } item || await agenda.RowAsync(item.Id, ct) is not { } row)
            return null;
        var next = await agenda.NextDatesAsync(row.Id, NextShown, ct);
        var registrations = db.Set<EventRegistration>().AsNoTracking().Where(r => r.CalendarEventId == row.Id);
        var mine = viewer.UserId is { } me && row.TakesRegistrations ? await registrations.FirstOrDefaultAsync(r => r.UserId == me, ct) : null;
        var taken = row.TakesRegistrations ? await registrations.CountAsync(r => r.State == RegistrationState.Registered, ct) : 0;
        var rank = mine is { State: RegistrationState.Waiting }
            ? 1 + await registrations.CountAsync(r => r.State == RegistrationState.Waiting && (r.At < mine.At || (r.At == mine.At && r.Id < mine.Id)), ct)
            : 0;
        return new EventPage(
            ContentReading.Of(item, EventForms.Of(row).ToJson()), row, next, mine, taken, rank, RegistrationRule.IsOpen(row, time.GetUtcNow()), RegistrationRule.ClosesAt(row),
            RegistrationRule.ShowsLink(row, mine?.State), rights.May(ContentVerb.Edit, item));
    }
}
