using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.Data.Viewing;
using CQ.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Mail;

/// <summary>
/// Sends one mail of the outbox. A server that refuses leaves its words on the mail, and the worker tries again later. A mail that tells about something which
/// its addressee may no longer read does not leave, and its text goes at once.
/// </summary>
internal sealed class MailSender(
    CqDbContext db,
    IMailTransport transport,
    ISiteSettings settings,
    ITenantUrls urls,
    ITenantScopeFactory scopes,
    ITenantAccessor tenant,
    IPeople people,
    ViewerResolver viewers,
    ReadableSubjects readable,
    TimeProvider time)
    : IDueWorkHandler
{
    public const string Closed = "Cette personne n’a plus accès à ce que dit ce courriel : il n’est pas parti.";

    public string Kind => OutboxMail.WorkKind;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        var mail = await db.Set<OutboxMail>().FirstOrDefaultAsync(m => m.Id == work.Reference, ct);
        if (mail is null or { SentAt: not null } or { PurgedAt: not null })
            return;
        if (mail.About is { } about && !await MayReadAsync(mail.To, about, ct))
        {
            (mail.Paragraphs, mail.To, mail.Path, mail.LastError, mail.PurgedAt) = ([], "", null, Closed, time.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }

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

    /// <summary>Looks as the addressee does today; nobody looks any more at an address that is nobody's.</summary>
    private async Task<bool> MayReadAsync(string address, SubjectRef about, CancellationToken ct)
    {
        if (await people.FindByEmailAsync(address, ct) is not { } userId)
            return false;
        await viewers.BecomeAsync(userId, ct);
        return (await readable.AmongAsync([about], ct)).Count > 0;
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
