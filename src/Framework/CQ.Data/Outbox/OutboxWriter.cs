using System.Globalization;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Work;

namespace CQ.Data.Outbox;

internal sealed class OutboxWriter(CqDbContext db, IDueWork work, IReplayState replay, TimeProvider time) : IOutbox
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (replay.IsReplaying)
            return;
        var now = time.GetUtcNow();
        var row = new OutboxMail
        {
            Kind = mail.Kind,
            To = mail.To,
            Subject = mail.Subject.ReplaceLineEndings(" "),
            Paragraphs = [.. mail.Paragraphs],
            ActionText = mail.ActionText,
            Path = mail.Path,
            AudienceId = mail.AudienceId,
            AboutKind = mail.About?.Kind,
            AboutId = mail.About?.Id,
            Culture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            CreatedAt = now,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await work.ScheduleAsync(OutboxMail.WorkKind, row.Id, now, ct);
    }
}
