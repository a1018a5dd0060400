using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>First step of signing in. Its refusal is one sentence for every reason, and takes the same time for each (S2).</summary>
public sealed class SignInWithPassword(
    CqDbContext db, PasswordCheck check, IPasswordGate gate, SignInAttempts attempts, SecondFactorRule rule, PendingSignIn pending, SessionCookie session)
{
    public async Task<SignInStep> SignInAsync(string? email, string? password, CancellationToken ct = default)
    {
        var normalized = email is null || email.Length > EmailAddress.MaximumLength ? "" : EmailAddress.Normalize(email);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized && u.IsActive, ct);
        if (!await check.IsRightAsync(user, password ?? "", ct) || user is null || gate.Refuses(password ?? ""))
            return SignInStep.Refused;
        if (!user.IsConfirmed)
            return SignInStep.Unconfirmed;

        // The attempt stays counted until the code is right too: else the password would buy endless guesses at the code.
        if (user.TwoFactorEnabled)
            return Continue(user, SignInStep.Code);
        if (await rule.IsRequiredForAsync(user.Id, ct))
            return Continue(user, SignInStep.SetUpSecondFactor);
        await attempts.ForgetAsync(user.Id, ct);
        await session.OpenAsync(user, ct);
        return SignInStep.Done;
    }

    private SignInStep Continue(User user, SignInStep step)
    {
        pending.Begin(user.Id, user.SecurityStamp);
        return step;
    }
}
