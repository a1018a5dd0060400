using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using Microsoft.AspNetCore.Identity;

namespace CQ.Users.Services.Accounts;

internal sealed partial class UserStore :
    IUserTwoFactorStore<User>, IUserAuthenticatorKeyStore<User>, IUserTwoFactorRecoveryCodeStore<User>
{
    public Task<bool> GetTwoFactorEnabledAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    public Task SetTwoFactorEnabledAsync(User user, bool enabled, CancellationToken cancellationToken)
    {
        user.TwoFactorEnabled = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is null ? null : keys.Unprotect(user.AuthenticatorKey));

    public Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = keys.Protect(key);
        return Task.CompletedTask;
    }

    public Task<int> CountCodesAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Length);

    public Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = [.. recoveryCodes.Select(RecoveryCodes.Hash)];
        return Task.CompletedTask;
    }

    public async Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var hash = RecoveryCodes.Hash(code);
        if (!user.RecoveryCodes.Contains(hash, StringComparer.Ordinal))
            return false;
        user.RecoveryCodes = [.. user.RecoveryCodes.Where(c => c != hash)];
        // Of two who use the same code at once, the version lets one through.
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }
}
