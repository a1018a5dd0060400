using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>
/// A key that a person's phone, computer or password manager holds for this site and for no other: a second step of which nobody can be talked out (WebAuthn level 3). The site keeps its public half.
/// </summary>
public sealed class Passkey : TenantOwned
{
    public const int NameLength = 60;

    public required Guid UserId { get; init; }

    /// <summary>As the authenticator calls it; at most 1023 bytes.</summary>
    [NotAudited]
    public required byte[] CredentialId { get; init; }

    /// <summary>In COSE form.</summary>
    [NotAudited]
    public required byte[] PublicKey { get; init; }

    /// <summary>What its holder calls it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the question was asked that it answered last: older questions are answered no more.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>As the authenticator counts its answers; 0 where it does not.</summary>
    public long SignCount { get; init; }

    /// <summary>How the browser reaches it: <c>internal</c>, <c>hybrid</c>, <c>usb</c>…</summary>
    public string[] Transports { get; init; } = [];

    public bool IsUserVerified { get; init; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; init; }
}
