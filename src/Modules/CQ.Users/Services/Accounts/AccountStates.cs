using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Data.Tenancy;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.Roles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>What whoever manages accounts does with another person's account.</summary>
public sealed class AccountStates(
    CqDbContext db, UserManager<User> users, SignInAttempts attempts, AccountMails mails, LastAdministrator last, IAuditTrail audit, IBurst burst)
{
    private static readonly Refusal Gone = new("Ce compte a été effacé.");

    public Task<Refusal?> UnlockAsync(Guid userId, CancellationToken ct = default) =>
        OnAsync(
            userId,
            "Unlocked",
            async (user, token) =>
            {
                await attempts.ForgetAsync(user.Id, token);
                return null;
            },
            ct);

    /// <summary>A device was lost, or left open: its holder signs in again everywhere.</summary>
    public Task<Refusal?> EndSessionsAsync(Guid userId, CancellationToken ct = default) =>
        OnAsync(
            userId,
            "SessionsEnded",
            async (user, _) =>
            {
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                return null;
            },
            ct);

    public Task<Refusal?> ResendConfirmationAsync(Guid userId, CancellationToken ct = default) =>
        OnAsync(
            userId,
            "MailRetried",
            async (user, token) =>
            {
                if (user.IsConfirmed)
                    return new Refusal("L’adresse de ce compte est déjà confirmée.");
                await mails.ConfirmAsync(user, token);
                return null;
            },
            ct);

    /// <summary>Closes the account: sessions end, roles give nothing. What the person did stays.</summary>
    public Task<Refusal?> DeactivateAsync(Guid userId, CancellationToken ct = default) =>
        OnAsync(
            userId,
            "Deactivated",
            async (user, token) =>
            {
                if (await last.WhyNotCloseAccountAsync(user.Id, token) is { } refusal)
                    return refusal;
                user.IsActive = false;
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                return null;
            },
            ct);

    public Task<Refusal?> ReactivateAsync(Guid userId, CancellationToken ct = default) =>
        OnAsync(
            userId,
            "Reactivated",
            async (user, token) =>
            {
                user.IsActive = true;
                await db.SaveChangesAsync(token);
                return null;
            },
            ct);

    private async Task TellAsync(string name, Guid userId, CancellationToken ct)
    {
        await audit.RecordAsync("account", name, new SubjectRef(nameof(User), userId), ct: ct);
        // Nodes keep who holds what with the tenant's version.
        await TenantSignals.RaiseVersionAsync(db, db.TenantId, ct);
    }

    private Task<Refusal?> OnAsync(Guid userId, string name, Func<User, CancellationToken, Task<Refusal?>> act, CancellationToken ct) =>
        burst.RunAsync(
            async token =>
            {
                var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Id == userId, token);
                if (user is null || user.ErasedAt is not null)
                    return Gone;
                var refusal = await act(user, token);
                if (refusal is null)
                    await TellAsync(name, userId, token);
                return refusal;
            },
            ct);
}
