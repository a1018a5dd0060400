using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.SignIn;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SecondFactor;

/// <summary>Adds and removes one's own passkeys. Every change ends the other sessions and is told by mail.</summary>
public sealed class SetUpPasskeys(
    CqDbContext db, UserManager<User> users, Passkeys passkeys, SignInAttempts attempts, PasswordCheck check, AccountMails mails, SessionCookie session, IBurst burst)
{
    public const int Most = 10;

    /// <param name="password">Needed when there is a second factor already: a session left open must not be enough.</param>
    /// <returns>The recovery codes, shown this once, when this is the first second factor; else none.</returns>
    public async Task<Outcome<string[]>> AddAsync(User user, PasskeyAnswer answer, string name, string? password, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.TwoFactorEnabled && !await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;
        if (await db.Set<Passkey>().CountAsync(p => p.UserId == user.Id, ct) >= Most)
            return new Refusal("Vous avez déjà dix clés d’accès. Retirez-en une d’abord.");
        if (await passkeys.ReadNewAsync(user, answer) is not { } made)
            return new Refusal("La clé n’a pas été créée. Recommencez.");

        made.Name = name.Trim();
        var codes = user.TwoFactorEnabled ? [] : RecoveryCodes.New();
        await burst.RunAsync(
            async token =>
            {
                if (!user.TwoFactorEnabled)
                    (user.TwoFactorEnabled, user.RecoveryCodes) = (true, [.. codes.Select(RecoveryCodes.Hash)]);
                (await users.AddOrUpdatePasskeyAsync(user, made)).OrThrow();
                await EndOtherSessionsAsync(user, token);
                if (codes.Length > 0)
                    await mails.SecondFactorChangedAsync(user, token);
                else
                    await mails.PasskeyAddedAsync(user, made.Name, token);
            },
            ct);
        await session.OpenAsync(user, ct);
        return codes;
    }

    public async Task<Refusal?> RemoveAsync(User user, Passkey passkey, string? password, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        if (user.AuthenticatorKey is null && await db.Set<Passkey>().CountAsync(p => p.UserId == user.Id, ct) == 1)
            return new Refusal("C’est votre seule façon de confirmer que c’est vous. Ajoutez d’abord une autre clé ou une application, ou retirez la double vérification.");
        if (!await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;
        await burst.RunAsync(
            async token =>
            {
                (await users.RemovePasskeyAsync(user, passkey.CredentialId)).OrThrow();
                await EndOtherSessionsAsync(user, token);
                await mails.PasskeyRemovedAsync(user, passkey.Name, token);
            },
            ct);
        await session.OpenAsync(user, ct);
        return null;
    }

    private async Task EndOtherSessionsAsync(User user, CancellationToken ct)
    {
        (await users.UpdateSecurityStampAsync(user)).OrThrow();
        await attempts.ForgetAsync(user.Id, ct);
    }
}
