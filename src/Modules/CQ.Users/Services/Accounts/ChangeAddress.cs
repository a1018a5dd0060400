using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>
/// Moves an account to another address, once that one has been confirmed. Whether the new address has an account already is told there, not on the
/// screen.
/// </summary>
public sealed class ChangeAddress(
    CqDbContext db, UserManager<User> users, PasswordCheck check, SignInAttempts attempts, AccountMails mails, IBurst burst)
{
    public const string EmailField = "NewEmail";

    public async Task<Refusal?> AskAsync(Guid userId, string newEmail, string password, CancellationToken ct = default)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        if (EmailAddress.Check(newEmail, EmailField) is { } refusal)
            return refusal;
        var normalized = EmailAddress.Normalize(newEmail);
        if (normalized == user.NormalizedEmail)
            return new Refusal("C’est déjà l’adresse de votre compte.", EmailField);
        if (!await check.IsRightAsync(user, password, ct))
            return ChangePassword.Wrong;
        await burst.RunAsync(token => SendAsync(user, newEmail.Trim(), normalized, token), ct);
        return null;
    }

    public async Task<Refusal?> ConfirmAsync(Guid userId, string? code, CancellationToken ct = default)
    {
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Id == userId && u.IsActive, ct);
        if (user?.PendingEmail is not { } pending)
            return ConfirmAddress.Expired;
        var purpose = UserManager<User>.GetChangeEmailTokenPurpose(pending);
        if (!await users.VerifyUserTokenAsync(user, users.Options.Tokens.ChangeEmailTokenProvider, purpose, AccountLinks.TokenOf(code)))
            return ConfirmAddress.Expired;
        var old = user.Email;
        (user.Email, user.PendingEmail) = (pending, null);
        var changed = false;
        if (!await db.TrySaveAsync(async () => changed = (await users.UpdateSecurityStampAsync(user)).Succeeded))
            db.ChangeTracker.Clear();
        if (!changed)
            return ConfirmAddress.Expired;

        await mails.AddressChangedAsync(user, old, ct);
        return null;
    }

    private async Task SendAsync(User user, string newEmail, string normalized, CancellationToken ct)
    {
        await attempts.ForgetAsync(user.Id, ct);
        user.PendingEmail = newEmail;
        await db.SaveChangesAsync(ct);
        if (await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, ct) is { } other)
            await mails.AlreadyRegisteredAsync(other, ct);
        else
            await mails.ConfirmNewAddressAsync(user, newEmail, ct);
    }
}
