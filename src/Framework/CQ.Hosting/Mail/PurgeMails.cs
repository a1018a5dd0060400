using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Bursts;
using CQ.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CQ.Hosting.Mail;

/// <summary>Removes the text and address of mails after 30 days and the receipts of forms after 30 days (D13).</summary>
internal sealed class PurgeMails(CqDbContext db, TimeProvider time) : IBackgroundTask
{
    public string Name => "purge";

    public TimeOnly At => new(3, 10);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var before = now.AddDays(-30);
        await db.Set<OutboxMail>().Where(m => m.PurgedAt == null && m.CreatedAt < before).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.Paragraphs, Array.Empty<string>()).SetProperty(m => m.To, "").SetProperty(m => m.Path, (string?)null)
                .SetProperty(m => m.PurgedAt, now),
            ct);
        await db.Set<RequestReceipt>().Where(r => r.At < before).ExecuteDeleteAsync(ct);
    }
}
