using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>
/// What came from where: the natural key that makes a second import of the same export change nothing. It stays when the item is removed here, so that
/// nothing comes back that somebody took away.
/// </summary>
[NotAudited]
public sealed class ImportedItem : TenantOwned
{
    public const int SourceLength = 200;
    public const int KeyLength = 300;
    public const int HashLength = 64;

    /// <summary>Host and path of the old site.</summary>
    public required string Source { get; init; }

    public required ImportedKind Kind { get; init; }

    /// <summary>Number of the post on the old site; path of a file under its uploads.</summary>
    public required string Key { get; init; }

    /// <summary>The item, or the file of the media library.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The address it was given here; empty for a file.</summary>
    public required string Slug { get; init; }

    /// <summary>SHA-256 of all that was imported, hexadecimal: the same again changes nothing.</summary>
    public required string Hash { get; set; }

    /// <summary>Version of the item when it was imported: any other says that somebody edited it here since.</summary>
    public required long ItemVersion { get; set; }

    public required DateTimeOffset At { get; set; }
}
