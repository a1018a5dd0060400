using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>Carries out the button of the page that a confirmation mail opens.</summary>
public sealed class ConfirmAddress(CqDbContext db, UserManager<User> users, AccountMails mails, IDomainEvents events)
{
    internal static readonly Refusal Expired =
        new("Ce lien n’est plus valable : il a déjà servi ou date de plus d’un jour. Demandez-en un nouveau.");

    public async Task<Refusal?> ConfirmAsync(Guid userId, string? code, CancellationToken ct = default)
    {
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.Id == userId && u.IsActive, ct);
        if (user is null)
            return Expired;
        if (user.IsConfirmed)
            return null;
        if (!(await users.ConfirmEmailAsync(user, AccountLinks.TokenOf(code))).Succeeded)
            return Expired;
        await events.PublishAsync(new AccountConfirmed(user.Id), ct);
        return null;
    }

    /// <summary>Sends the confirmation again. Nothing tells whether there was one to send.</summary>
    public async Task SendAgainAsync(string email, CancellationToken ct = default)
    {
        if (EmailAddress.Check(email) is not null)
            return;
        var normalized = EmailAddress.Normalize(email);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized && u.IsActive, ct);
        if (user is { IsConfirmed: false })
            await mails.ConfirmAsync(user, ct);
        else if (user is not null)
            await mails.AlreadyRegisteredAsync(user, ct);
        else
            await mails.NoAccountAsync(email.Trim(), ct);
    }
}
