using CQ.Abstractions.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CQ.Users.Services.Passwords;

/// <summary>Compares a password, counting the attempt. An unknown account, one without password and one at rest cost the same work as any other.</summary>
public sealed class PasswordCheck(
    UserManager<User> users, IPasswordHasher<User> hasher, SignInAttempts attempts, AccountMails mails, IAuditTrail audit)
{
    private static readonly User Nobody = new() { Email = "", DisplayName = "", CreatedAt = default };
    private static string? _hashOfNothing;

    /// <summary>True when it is the account's password. The attempt stays counted until <see cref="SignInAttempts.ForgetAsync"/>.</summary>
    public async Task<bool> IsRightAsync(User? user, string password, CancellationToken ct)
    {
        var claimed = await attempts.ClaimAsync(user?.Id ?? Guid.Empty, ct);
        var isCompared = user?.PasswordHash is not null && claimed && password.Length <= PasswordStrength.MaximumLength;
        if (isCompared && await users.CheckPasswordAsync(user!, password))
            return true;
        if (!isCompared)
            hasher.VerifyHashedPassword(Nobody, _hashOfNothing ??= hasher.HashPassword(Nobody, "?"), password.Length > 200 ? "" : password);

        // Asked for whoever is unknown, too: what is done must not tell either.
        if (await attempts.IsRestingAsync(user?.Id ?? Guid.Empty, ct) && isCompared)
        {
            await audit.RecordAsync("account", "LockedOut", new SubjectRef(nameof(User), user!.Id), ct: ct);
            await mails.LockedOutAsync(user, ct);
        }

        return false;
    }
}
