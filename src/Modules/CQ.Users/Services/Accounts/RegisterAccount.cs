using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>
/// Opens an account that waits for its address to be confirmed. Whether the address had one already is told to its owner by mail, never on the
/// screen. An account that still waits is not confirmed by the first comer's link and password: the new mail lets the owner of the mailbox choose
/// the password, and earlier links die.
/// </summary>
public sealed class RegisterAccount(CqDbContext db, UserManager<User> users, AccountMails mails, IBurst burst, TimeProvider time)
{
    /// <returns>Null when the request was accepted, whatever stood behind the address.</returns>
    public async Task<Refusal?> RegisterAsync(Registration registration, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var (displayName, email, password, isFifteenOrOlder) = registration;
        var refusal = DisplayNames.Check(displayName, nameof(Registration.DisplayName))
            ?? EmailAddress.Check(email, nameof(Registration.Email))
            ?? PasswordStrength.Check(password, email, displayName, nameof(Registration.Password));
        if (refusal is not null)
            return refusal;
        if (!isFifteenOrOlder)
            return new Refusal("L’inscription est ouverte à partir de 15 ans.", nameof(Registration.IsFifteenOrOlder));

        await burst.RunAsync(token => OpenOrTellOwnerAsync(registration, token), ct);
        return null;
    }

    private async Task OpenOrTellOwnerAsync(Registration registration, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var user = new User
        {
            Email = registration.Email.Trim(),
            NormalizedEmail = EmailAddress.Normalize(registration.Email),
            DisplayName = DisplayNames.Clean(registration.DisplayName),
            CreatedAt = now,
            FifteenOrOlderAt = now,
            Culture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        };
        // Hashed in every case: the time taken must not tell either.
        user.PasswordHash = users.PasswordHasher.HashPassword(user, registration.Password);
        if (await FindAsync(user.NormalizedEmail, ct) is { } found)
            await TellOwnerAsync(found, ct);
        else if (await TryCreateAsync(user))
            await mails.ConfirmAsync(user, ct);
        else
            await TellOwnerAsync((await FindAsync(user.NormalizedEmail, ct))!, ct);
    }

    // False when somebody registered the same address at the same instant.
    private async Task<bool> TryCreateAsync(User user)
    {
        var created = false;
        if (!await db.TrySaveAsync(async () => created = (await users.CreateAsync(user)).Succeeded))
            db.ChangeTracker.Clear();
        return created;
    }

    private async Task TellOwnerAsync(User user, CancellationToken ct)
    {
        if (user.IsConfirmed)
        {
            await mails.AlreadyRegisteredAsync(user, ct);
            return;
        }

        if ((await users.UpdateSecurityStampAsync(user)).Succeeded)
            await mails.ChoosePasswordAsync(user, ct);
        else
            // Another registration of this address has just done the same, and its mail is on the way.
            db.ChangeTracker.Clear();
    }

    private Task<User?> FindAsync(string normalized, CancellationToken ct) =>
        db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, ct);
}
