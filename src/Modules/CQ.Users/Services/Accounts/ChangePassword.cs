using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>Changes one's own password. Every other session ends; this one goes on.</summary>
public sealed class ChangePassword(
    CqDbContext db, UserManager<User> users, PasswordCheck check, SignInAttempts attempts, AccountMails mails, SessionCookie session, IAuditTrail audit,
    IBurst burst)
{
    public const string CurrentField = "CurrentPassword";
    public const string NewField = "NewPassword";

    internal static readonly Refusal Wrong = new(
        "Ce n’est pas votre mot de passe actuel. Après dix essais, il faut attendre quinze minutes.", CurrentField);

    public async Task<Refusal?> ChangeAsync(Guid userId, string current, string chosen, CancellationToken ct = default)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        if (!await check.IsRightAsync(user, current, ct))
            return Wrong;
        if (PasswordStrength.Check(chosen, user.Email, user.DisplayName, NewField) is { } refusal)
            return refusal;
        await burst.RunAsync(
            async token =>
            {
                await attempts.ForgetAsync(user.Id, token);
                user.PasswordHash = users.PasswordHasher.HashPassword(user, chosen);
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                await audit.RecordAsync("account", "PasswordChanged", new SubjectRef(nameof(User), user.Id), ct: token);
                await mails.PasswordChangedAsync(user, token);
            },
            ct);
        await session.OpenAsync(user, ct);
        return null;
    }
}
