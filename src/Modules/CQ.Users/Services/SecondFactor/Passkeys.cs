using System.Globalization;
using System.Security.Cryptography;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CQ.Users.Services.SecondFactor;

/// <summary>
/// Asks a person's device for a passkey, or for an answer by one, and judges what it says (WebAuthn level 3, by the framework's handler). A question travels, protected, in the form that asks it, for
/// this person and ten minutes; one that was answered is not answered again.
/// </summary>
public sealed class Passkeys(CqDbContext db, IPasskeyHandler<User> handler, IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider time, ILogger<Passkeys> logger)
{
    private const string Making = "make";
    private const string Using = "use";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public async Task<PasskeyQuestion> AskToMakeAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email, DisplayName = user.DisplayName };
        var asked = await handler.MakeCreationOptionsAsync(entity, http.HttpContext!);
        return new PasskeyQuestion(asked.CreationOptionsJson, Protect(Making, user.Id, asked.AttestationState));
    }

    /// <summary>Null for somebody who has none.</summary>
    public async Task<PasskeyQuestion?> AskToUseAsync(User user, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!await db.Set<Passkey>().AnyAsync(p => p.UserId == user.Id, ct))
            return null;
        var asked = await handler.MakeRequestOptionsAsync(user, http.HttpContext!);
        return new PasskeyQuestion(asked.RequestOptionsJson, Protect(Using, user.Id, asked.AssertionState));
    }

    /// <summary>The new passkey, or null when the answer is none to this question.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(User user, PasskeyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(answer);
        if (Unprotect(Making, user.Id, answer.State) is not { } question || string.IsNullOrEmpty(answer.Credential))
            return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http.HttpContext!, CredentialJson = answer.Credential, AttestationState = question.State });
        if (result.Succeeded && result.UserEntity.Id == user.Id.ToString())
            return result.Passkey;
        logger.LogInformation("A new passkey was refused: {Reason}", result.Failure?.Message);
        return null;
    }

    public async Task<bool> IsRightAsync(User user, PasskeyAnswer answer, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(answer);
        if (Unprotect(Using, user.Id, answer.State) is not { } question || string.IsNullOrEmpty(answer.Credential))
            return false;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http.HttpContext!, CredentialJson = answer.Credential, AssertionState = question.State });
        if (!result.Succeeded || result.User.Id != user.Id)
        {
            logger.LogInformation("A passkey was refused: {Reason}", result.Failure?.Message);
            return false;
        }

        var (id, count, isBackedUp) = (result.Passkey.CredentialId, (long)result.Passkey.SignCount, result.Passkey.IsBackedUp);
        // Being used is no change that others need to know of. Of two who send the same answer, one finds the key as it was.
        return await db.Set<Passkey>()
            .Where(p => p.UserId == user.Id && p.CredentialId == id && (p.UsedAt == null || p.UsedAt < question.AskedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.UsedAt, question.AskedAt).SetProperty(p => p.SignCount, count).SetProperty(p => p.IsBackedUp, isBackedUp), ct) == 1;
    }

    /// <summary>The oldest first.</summary>
    public Task<List<Passkey>> OfAsync(Guid userId, CancellationToken ct = default) =>
        db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.CreatedAt).ToListAsync(ct);

    /// <summary>With the second factor, or the account.</summary>
    public Task ForgetAsync(Guid userId, CancellationToken ct = default) => db.Set<Passkey>().Where(p => p.UserId == userId).ExecuteDeleteAsync(ct);

    /// <summary>Whether the browser showed a page of this very address when it spoke to the device.</summary>
    internal static bool IsOurs(PasskeyOriginValidationContext asked)
    {
        var request = asked.HttpContext.Request;
        return !asked.CrossOrigin && asked.Origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private string Protect(string purpose, Guid userId, string? state) =>
        Protector(purpose, userId).Protect(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks} {state}"));

    private (DateTimeOffset AskedAt, string State)? Unprotect(string purpose, Guid userId, string? question)
    {
        try
        {
            if (string.IsNullOrEmpty(question))
                return null;
            var parts = Protector(purpose, userId).Unprotect(question).Split(' ', 2);
            var at = new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return time.GetUtcNow() - at < Life ? (at, parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose, Guid userId) => protection.CreateProtector("CQ.Users.Passkeys", purpose, userId.ToString("N"));
}
