using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using CQ.Users.Services.SecondFactor;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>Second step of signing in: a code of the application, a recovery code, which is then used up, or a passkey.</summary>
public sealed class SignInWithCode(
    CqDbContext db, UserManager<User> users, SignInAttempts attempts, PendingSignIn pending, SessionCookie session, Passkeys passkeys, TimeProvider time)
{
    /// <summary>The account whose password was right a moment ago, or null when the step has lapsed.</summary>
    public async Task<User?> PendingUserAsync(CancellationToken ct = default)
    {
        if (pending.Read() is not { } step)
            return null;
        return await db.Set<User>().FirstOrDefaultAsync(
            u => u.Id == step.UserId && u.SecurityStamp == step.Stamp && u.IsActive && u.EmailConfirmedAt != null, ct);
    }

    public async Task<SignInStep> SignInAsync(User user, string? code, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await attempts.ClaimAsync(user.Id, ct) && await IsRightAsync(user, code ?? "") ? await OpenAsync(user, ct) : SignInStep.Refused;
    }

    public async Task<SignInStep> SignInAsync(User user, PasskeyAnswer answer, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await attempts.ClaimAsync(user.Id, ct) && await passkeys.IsRightAsync(user, answer, ct) ? await OpenAsync(user, ct) : SignInStep.Refused;
    }

    private async Task<SignInStep> OpenAsync(User user, CancellationToken ct)
    {
        await attempts.ForgetAsync(user.Id, ct);
        pending.End();
        await session.OpenAsync(user, ct);
        return SignInStep.Done;
    }

    private async Task<bool> IsRightAsync(User user, string code)
    {
        if (code.Count(char.IsAsciiLetterOrDigit) > 6)
            return (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
        if (await users.GetAuthenticatorKeyAsync(user) is not { } key || Totp.FindStep(key, code, time.GetUtcNow(), user.LastCodeStep) is not { } step)
            return false;
        user.LastCodeStep = step;
        // Of two who use the same code at once, the version lets one through.
        return (await users.UpdateAsync(user)).Succeeded;
    }
}
