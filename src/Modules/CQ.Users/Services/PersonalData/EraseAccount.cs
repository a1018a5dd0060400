using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Data.Tenancy;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.Roles;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.PersonalData;

/// <summary>
/// Anonymises an account through every module, at once and in one transaction; the request is kept with its due date of one month (G3). Other modules go
/// first: they may still need the address or the roles.
/// </summary>
public sealed class EraseAccount(
    CqDbContext db,
    IEnabled<IPersonalDataProvider> providers,
    PasswordCheck check,
    LastAdministrator last,
    AccountMails mails,
    IDomainEvents events,
    IAuditTrail audit,
    ITenantTimeZone zone,
    TimeProvider time,
    IBurst burst)
{
    /// <summary>By the person, who confirms it with the password.</summary>
    public async Task<Refusal?> EraseOwnAsync(Guid userId, string? password, CancellationToken ct = default)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        if (!await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;
        return await EraseAsync(userId, tell: true, ct);
    }

    internal Task<Refusal?> EraseAsync(Guid userId, bool tell, CancellationToken ct) =>
        burst.RunAsync(
            async token =>
            {
                if (await last.WhyNotCloseAccountAsync(userId, token) is { } refusal)
                    return refusal;
                await EraseInBurstAsync(userId, tell, token);
                return null;
            },
            ct);

    private async Task EraseInBurstAsync(Guid userId, bool tell, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        var (email, displayName, culture) = (user.Email, user.DisplayName, user.Culture);
        var request = new PersonalDataRequest
        {
            UserId = userId,
            Kind = PersonalDataRequestKind.Erasure,
            At = time.GetUtcNow(),
            Due = zone.Today.AddMonths(1),
        };
        db.Add(request);
        foreach (var provider in providers.OrderBy(p => p is AccountPersonalData))
            await provider.EraseAsync(userId, ct);
        request.DoneAt = time.GetUtcNow();
        await audit.RecordAsync("account", "Erased", new SubjectRef(nameof(User), userId), ct: ct);
        await events.PublishAsync(new AccountErased(userId), ct);
        // Nodes keep names with the tenant's version.
        await TenantSignals.RaiseVersionAsync(db, db.TenantId, ct);
        if (tell)
            await mails.ErasedAsync(email, displayName, culture, ct);
    }
}
