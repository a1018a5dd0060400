using System.Globalization;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Work;

namespace CQ.Data.Outbox;

internal sealed class OutboxWriter(CqDbContext db, IDueWork work, IReplayState replay, TimeProvider time) : IOutbox
{
    public Task SendAsync(OutgoingMail mail, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return SendEachAsync([mail], ct);
    }

    public async Task SendEachAsync(IReadOnlyCollection<OutgoingMail> mails, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(mails);
        if (replay.IsReplaying || mails.Count == 0)
            return;
        var now = time.GetUtcNow();
        var rows = mails.Select(m => Row(m, now)).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
        foreach (var row in rows)
            await work.ScheduleAsync(OutboxMail.WorkKind, row.Id, now, ct);
    }

    private static OutboxMail Row(OutgoingMail mail, DateTimeOffset now) => new()
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
}
