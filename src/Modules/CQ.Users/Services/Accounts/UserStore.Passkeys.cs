using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

internal sealed partial class UserStore : IUserPasskeyStore<User>
{
    /// <summary>Adds it; what an answer changes of one that is known is written by the sign-in alone.</summary>
    public async Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        db.Add(new Passkey
        {
            UserId = user.Id, CredentialId = passkey.CredentialId, PublicKey = passkey.PublicKey, Name = passkey.Name ?? "", CreatedAt = passkey.CreatedAt, SignCount = passkey.SignCount,
            Transports = passkey.Transports ?? [], IsUserVerified = passkey.IsUserVerified, IsBackupEligible = passkey.IsBackupEligible, IsBackedUp = passkey.IsBackedUp,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        [.. (await PasskeysOf(user).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<User>().FirstOrDefaultAsync(u => db.Set<Passkey>().Any(p => p.UserId == u.Id && p.CredentialId == credentialId), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await PasskeysOf(user).FirstOrDefaultAsync(p => p.CredentialId == credentialId, cancellationToken) is { } passkey ? Info(passkey) : null;

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        db.Set<Passkey>().Where(p => p.UserId == user.Id && p.CredentialId == credentialId).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<Passkey> PasskeysOf(User user) => db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == user.Id).OrderBy(p => p.CreatedAt);

    // Who made the authenticator is not asked, so nothing that would prove it is kept.
    private static UserPasskeyInfo Info(Passkey p) =>
        new(p.CredentialId, p.PublicKey, p.CreatedAt, (uint)p.SignCount, p.Transports, p.IsUserVerified, p.IsBackupEligible, p.IsBackedUp, [], []) { Name = p.Name };
}
