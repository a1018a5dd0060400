using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.SignIn;
using Microsoft.AspNetCore.Identity;

namespace CQ.Users.Services.SecondFactor;

/// <summary>Sets up, renews and removes one's own second factor. Every change ends the other sessions and is told by mail.</summary>
public sealed class SetUpSecondFactor(
    UserManager<User> users,
    SecondFactorProposal proposals,
    Passkeys passkeys,
    AuthenticatorKeys keys,
    SignInAttempts attempts,
    PasswordCheck check,
    SecondFactorRule rule,
    AccountMails mails,
    SessionCookie session,
    IBurst burst,
    TimeProvider time)
{
    public const string CodeField = "Code";

    /// <param name="password">Needed to replace a second factor: a session left open must not be enough.</param>
    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<Outcome<string[]>> EnableAsync(
        User user, string? proposal, string? code, string? password = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (proposals.KeyOf(user.Id, proposal) is not { } key)
            return new Refusal("Cette page a expiré. Recommencez avec le nouveau code ci-dessous.");
        if (Totp.FindStep(key, code ?? "", time.GetUtcNow(), 0) is not { } step)
            return new Refusal("Ce code ne convient pas. Vérifiez que l’heure du téléphone est réglée automatiquement, puis tapez le code affiché.", CodeField);

        if (user.TwoFactorEnabled && !await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;

        var codes = RecoveryCodes.New();
        await burst.RunAsync(
            async token =>
            {
                user.AuthenticatorKey = keys.Protect(key);
                user.LastCodeStep = step;
                user.TwoFactorEnabled = true;
                user.RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)];
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                await attempts.ForgetAsync(user.Id, token);
                await mails.SecondFactorChangedAsync(user, token);
            },
            ct);
        await session.OpenAsync(user, ct);
        return codes;
    }

    public async Task<Outcome<string[]>> RenewCodesAsync(User user, string? password, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!user.TwoFactorEnabled)
            return new Refusal("La double vérification n’est pas activée.");
        if (!await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;
        var codes = RecoveryCodes.New();
        user.RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)];
        (await users.UpdateAsync(user)).OrThrow();
        await attempts.ForgetAsync(user.Id, ct);
        return codes;
    }

    public async Task<Refusal?> DisableAsync(User user, string? password, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await rule.IsRequiredForAsync(user.Id, ct))
            return new Refusal("L’un de vos rôles demande la double vérification : elle ne peut pas être retirée.");
        if (!await check.IsRightAsync(user, password ?? "", ct))
            return ChangePassword.Wrong;
        await burst.RunAsync(
            async token =>
            {
                (user.TwoFactorEnabled, user.AuthenticatorKey, user.RecoveryCodes, user.LastCodeStep) = (false, null, [], 0);
                await passkeys.ForgetAsync(user.Id, token);
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                await attempts.ForgetAsync(user.Id, token);
                await mails.SecondFactorChangedAsync(user, token);
            },
            ct);
        await session.OpenAsync(user, ct);
        return null;
    }
}
