using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Texts;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Tells registered people what concerns them: tomorrow, moved, cancelled, a place became free. Never the link itself: mails are passed on.</summary>
public sealed class EventNews(
    CqDbContext db, IEnabled<INotifications> notifications, IEnabled<IViewerCircleSource> circles, ITenantTimeZone zone, IStringLocalizer<Texts> T)
{
    public async Task PromotedAsync(CalendarEvent row, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (await WordsAsync(row, ct) is var (title, path))
            await TellAsync(EventPlaceKind.KindKey, row, people, T["Une place s’est libérée pour vous : {0}", title], [T["Vous étiez sur la liste d’attente, vous êtes maintenant parmi les personnes inscrites."], When(row), T["Si vous ne venez pas, désinscrivez-vous sur la page : la place ira à quelqu’un d’autre."]], path, ct);
    }

    public async Task RemindAsync(CalendarEvent row, DateTimeOffset startsAt, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (await WordsAsync(row, ct) is not var (title, path))
            return;
        List<string> paragraphs = [row.StartTime is null ? Sentence(DateWords.Day(zone.DayOf(startsAt), "full")) : Sentence(DateWords.Instant(zone.ToLocal(startsAt), "full"))];
        if (Where(row) is { Length: > 0 } where)
            paragraphs.Add(where);
        if (row.RemoteLink.Length > 0)
            paragraphs.Add(T["Le lien pour participer à distance est sur la page de l’événement."]);
        await TellAsync(EventReminderKind.KindKey, row, people, T["Rappel : {0}", title], paragraphs, path, ct);
    }

    public async Task ChangedAsync(CalendarEvent row, EventChange change, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (await WordsAsync(row, ct) is not var (title, path))
            return;
        switch (change)
        {
            case EventChange.Cancelled:
                await TellAsync(EventChangedKind.KindKey, row, people, T["Annulé : {0}", title], row.CancelReason.Length > 0 ? [row.CancelReason, When(row)] : [When(row)], path, ct);
                break;
            case EventChange.Back:
                await TellAsync(EventChangedKind.KindKey, row, people, T["Finalement maintenu : {0}", title], [When(row), Where(row)], path, ct);
                break;
            default:
                await TellAsync(EventChangedKind.KindKey, row, people, T["Changement de date ou de lieu : {0}", title], [When(row), Where(row)], path, ct);
                break;
        }
    }

    /// <summary>Nobody reads its page any more.</summary>
    public Task WithdrawnAsync(CalendarEvent row, string title, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return TellAsync(EventChangedKind.KindKey, row, people, T["Retiré de l’agenda : {0}", title], [T["Cet événement n’est plus à l’agenda."], When(row)], "/agenda", ct);
    }

    /// <summary>Who is registered, and may still read it.</summary>
    public async Task<IReadOnlyList<Guid>> RegisteredAsync(CalendarEvent row, bool waitingToo, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        var people = await db.Set<EventRegistration>().AsNoTracking()
            .Where(r => r.CalendarEventId == row.Id && (waitingToo || r.State == RegistrationState.Registered))
            .OrderBy(r => r.Id).Select(r => r.UserId).ToListAsync(ct);
        if (row.IsPublic)
            return people;
        var still = new List<Guid>();
        foreach (var person in people)
        {
            foreach (var source in circles)
            {
                if ((await source.GetCirclesAsync(person, zone.Today, ct)).Contains(row.AudienceId))
                {
                    still.Add(person);
                    break;
                }
            }
        }

        return still;
    }

    private string When(CalendarEvent row) =>
        Sentence(row.StartTime is null ? DateWords.Day(row.StartDay, "full") : DateWords.Instant(zone.ToLocal(row.StartsAt), "full"));

    private string Where(CalendarEvent row) => row.Mode == EventMode.Remote ? T["À distance"] : string.Join(", ", new[] { row.Place, row.Address }.Where(w => w.Length > 0));

    private static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    private async Task<(string Title, string Path)?> WordsAsync(CalendarEvent row, CancellationToken ct) =>
        await db.EventItemsOfAnyState().AsNoTracking().Where(i => i.Id == row.ContentItemId).Select(i => new { i.Title, i.Slug }).FirstOrDefaultAsync(ct) is { Slug: { } slug } item
            ? (item.Title, $"/agenda/{slug}")
            : null;

    private async Task TellAsync(
        string kind, CalendarEvent row, IReadOnlyCollection<Guid> people, string title, IReadOnlyList<string> paragraphs, string path, CancellationToken ct)
    {
        if (people.Count == 0)
            return;
        foreach (var channel in notifications)
            await channel.NotifyAsync(kind, people, title, [.. paragraphs.Where(p => p.Length > 0)], path, row.IsPublic ? null : row.AudienceId, ct: ct);
    }
}
