using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>
/// A new password by mail, for who forgot it or never had one. Who follows the link reads the mailbox, so the address is confirmed too and a pause
/// after failed attempts ends; a second factor stays.
/// </summary>
public sealed class ChooseNewPassword(
    CqDbContext db, UserManager<User> users, AccountMails mails, SignInAttempts attempts, IDomainEvents events, IAuditTrail audit,
    TimeProvider time)
{
    /// <summary>Sends the link. Nothing on the screen tells whether there is an account.</summary>
    public async Task SendLinkAsync(string email, CancellationToken ct = default)
    {
        var normalized = EmailAddress.Normalize(email);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized && u.IsActive, ct);
        if (user is null)
            await mails.NoAccountAsync(email.Trim(), ct);
        else
            await mails.ChoosePasswordAsync(user, ct);
    }

    public async Task<Refusal?> ChooseAsync(Guid userId, string? code, string password, string? field = null, CancellationToken ct = default)
    {
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Id == userId && u.IsActive, ct);
        if (user is null)
            return ConfirmAddress.Expired;
        var token = AccountLinks.TokenOf(code);
        if (!await users.VerifyUserTokenAsync(
            user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token))
        {
            return ConfirmAddress.Expired;
        }

        if (PasswordStrength.Check(password, user.Email, user.DisplayName, field) is { } refusal)
            return refusal;
        var wasConfirmed = user.IsConfirmed;
        user.EmailConfirmedAt ??= time.GetUtcNow();
        var result = await users.ResetPasswordAsync(user, token, password);
        if (!result.Succeeded)
            return ConfirmAddress.Expired;
        await attempts.ForgetAsync(user.Id, ct);
        await audit.RecordAsync("account", "PasswordReset", new SubjectRef(nameof(User), user.Id), ct: ct);
        if (wasConfirmed)
            await mails.PasswordChangedAsync(user, ct);
        else
            await events.PublishAsync(new AccountConfirmed(user.Id), ct);
        return null;
    }
}
