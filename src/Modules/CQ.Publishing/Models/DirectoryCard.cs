using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>
/// A person's card for the directory of their councils and groups. It shows nothing by itself: each field is shown to a circle only with a <see cref="DirectoryConsent"/>
/// and as long as the person belongs to that circle.
/// </summary>
public sealed class DirectoryCard : TenantOwned, IVersioned
{
    public const int PhoneLength = 30;
    public const int EmailLength = 254;
    public const int AddressLength = 200;
    public const int RoleLength = 100;
    public const int NameLength = 80;

    public required Guid UserId { get; init; }

    /// <summary>The display name without accents, for the order of lists.</summary>
    public required string SortName { get; set; }

    public string Role { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    public long Version { get; private set; }
}
