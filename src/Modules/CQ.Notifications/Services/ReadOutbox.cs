using CQ.Abstractions.People;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.Mvc.Paging;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>
/// The mails of the sector, newest first. The text is not even read; the subject only where the viewer is of the mail's audience, for it
/// names what the mail tells about.
/// </summary>
public sealed class ReadOutbox(CqDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task<Page<OutboxLine>> PageAsync(OutboxState? state, Cursor? after, int size, CancellationToken ct = default)
    {
        var query = InState(db.Set<OutboxMail>().AsNoTracking(), state);
        if (after is { } cursor)
            query = query.Where(m => EF.Functions.LessThan(ValueTuple.Create(m.CreatedAt, m.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var audiences = viewer.Audiences;
        var rows = await query
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Take(size + 1)
            .Select(m => new
            {
                m.Id,
                m.Kind,
                Subject = m.AudienceId == null || audiences.Contains(m.AudienceId.Value) ? m.Subject : null,
                m.To,
                m.CreatedAt,
                m.SentAt,
                m.PurgedAt,
                m.Attempts,
                m.LastError,
            })
            .ToListAsync(ct);
        var lines = rows.Select(m => new OutboxLine(
            m.Id, m.Kind, m.Subject, MaskedAddress.Of(m.To), StateOf(m.SentAt, m.PurgedAt, m.LastError), m.CreatedAt, m.SentAt, m.Attempts,
            MaskedAddress.In(m.LastError, m.To)));
        return Page<OutboxLine>.Of([.. lines], size, m => new Cursor(m.CreatedAt, m.Id));
    }

    public static OutboxState StateOf(DateTimeOffset? sentAt, DateTimeOffset? purgedAt, string? lastError)
    {
        if (sentAt is not null)
            return OutboxState.Sent;
        if (purgedAt is not null)
            return OutboxState.GivenUp;
        return lastError is null ? OutboxState.Waiting : OutboxState.Failed;
    }

    // What has not left is at most as old as the purge lets it be, so looking for it never walks through all that was ever sent.
    private IQueryable<OutboxMail> InState(IQueryable<OutboxMail> mails, OutboxState? state)
    {
        var alive = time.GetUtcNow().AddDays(-Retention.MailTextDays - 1);
        return state switch
        {
            OutboxState.Waiting => mails.Where(m => m.CreatedAt > alive && m.SentAt == null && m.PurgedAt == null && m.LastError == null),
            OutboxState.Failed => mails.Where(m => m.CreatedAt > alive && m.SentAt == null && m.PurgedAt == null && m.LastError != null),
            OutboxState.Sent => mails.Where(m => m.SentAt != null),
            OutboxState.GivenUp => mails.Where(m => m.SentAt == null && m.PurgedAt != null),
            _ => mails,
        };
    }
}
