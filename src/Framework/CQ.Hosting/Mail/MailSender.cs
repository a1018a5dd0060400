using System.Globalization;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Mail;

/// <summary>Sends one mail of the outbox. A server that refuses leaves its words on the mail, and the worker tries again later.</summary>
internal sealed class MailSender(
    CqDbContext db, IMailTransport transport, ISiteSettings settings, ITenantUrls urls, ITenantScopeFactory scopes, ITenantAccessor tenant, TimeProvider time)
    : IDueWorkHandler
{
    public string Kind => OutboxMail.WorkKind;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        var mail = await db.Set<OutboxMail>().FirstOrDefaultAsync(m => m.Id == work.Reference, ct);
        if (mail is null or { SentAt: not null } or { PurgedAt: not null })
            return;
        var profile = await settings.GetAsync<SiteProfile>(ct);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(mail.Culture == "en" ? "en-GB" : "fr-FR");
            await transport.SendAsync(MailComposer.Compose(mail, profile, mail.Path is null ? null : urls.Absolute(mail.Path)), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await NoteFailureAsync(mail.Id, work.Attempt, e.GetBaseException().Message, ct);
            throw;
        }

        mail.SentAt = time.GetUtcNow();
        mail.Attempts = work.Attempt;
        mail.LastError = null;
        await db.SaveChangesAsync(ct);
    }

    // In a scope of its own: the worker rolls this one back.
    private async Task NoteFailureAsync(Guid mailId, int attempt, string error, CancellationToken ct)
    {
        await using var scope = scopes.Create(tenant.Current);
        var shown = error.Length > 500 ? error[..500] : error;
        await scope.Services.GetRequiredService<CqDbContext>().Set<OutboxMail>()
            .Where(m => m.Id == mailId)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Attempts, attempt).SetProperty(m => m.LastError, shown), ct);
    }
}
