using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>Has a mail that did not leave tried again at once.</summary>
public sealed class RetryMail(CqDbContext db, IDueWork work, IAuditTrail audit, TimeProvider time)
{
    public async Task<Outcome<OutboxState>> ExecuteAsync(Guid id, CancellationToken ct = default)
    {
        var mail = await db.Set<OutboxMail>().FirstOrDefaultAsync(m => m.Id == id, ct);
        switch (mail is null ? OutboxState.GivenUp : ReadOutbox.StateOf(mail.SentAt, mail.PurgedAt, mail.LastError))
        {
            case OutboxState.Sent:
                return new Refusal("Ce courriel est déjà parti.");
            case OutboxState.GivenUp:
                return new Refusal("Le texte de ce courriel est effacé : il ne peut plus partir.");
        }

        mail!.LastError = null;
        await db.SaveChangesAsync(ct);
        await work.ScheduleAsync(OutboxMail.WorkKind, id, time.GetUtcNow(), ct);
        await audit.RecordAsync("mail", "MailRetried", new SubjectRef(nameof(OutboxMail), id), ct: ct);
        return OutboxState.Waiting;
    }
}
