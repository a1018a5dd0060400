using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>
/// An account in one tenant. One person in two sectors has two accounts, without a link (DESIGN §3). The display name is the person's choice;
/// the address is never shown to others. Of the age only the answer to "15 or older" is kept, as the instant at which it was given.
/// </summary>
public sealed class User : TenantOwned, IVersioned
{
    public required string Email { get; set; }

    /// <summary>Upper case, for look-ups and uniqueness.</summary>
    public string NormalizedEmail { get; set; } = "";

    /// <summary>A new address that waits for the confirmation sent to it.</summary>
    public string? PendingEmail { get; set; }

    [Configuration]
    public required string DisplayName
    {
        get;
        set
        {
            field = value;
            SortName = Folding.ForSorting(value);
        }
    }

    /// <summary>The display name without case and accents, by which lists are ordered and searched.</summary>
    public string SortName { get; private set; } = "";

    [NotAudited]
    public string? PasswordHash { get; set; }

    /// <summary>Changes with whatever must end the sessions and links given out before.</summary>
    [NotAudited]
    [Configuration]
    public string SecurityStamp { get; set; } = "";

    public DateTimeOffset? EmailConfirmedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person said to be 15 or older; null for accounts the city made.</summary>
    public DateTimeOffset? FifteenOrOlderAt { get; set; }

    /// <summary>Language of mails.</summary>
    public string Culture { get; set; } = "fr";

    /// <summary>Written at most once a day.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>When the person was told that the account is about to be anonymised for want of use (G2).</summary>
    public DateTimeOffset? InactivityNoticeAt { get; set; }

    public int AccessFailedCount { get; set; }

    public DateTimeOffset? LockoutEnd { get; set; }

    [Configuration]
    public bool TwoFactorEnabled { get; set; }

    /// <summary>Secret of the authenticator application, protected with the tenant's key.</summary>
    [NotAudited]
    public string? AuthenticatorKey { get; set; }

    /// <summary>Time step of the last code accepted: a code is good once.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>Hashes of the recovery codes not used yet.</summary>
    [NotAudited]
    public string[] RecoveryCodes { get; set; } = [];

    [Configuration]
    public bool IsActive { get; set; } = true;

    public DateTimeOffset? ErasedAt { get; set; }

    public long Version { get; private set; }

    public bool IsConfirmed => EmailConfirmedAt is not null;

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;
}
