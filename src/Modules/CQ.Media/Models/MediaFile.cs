using System.ComponentModel.DataAnnotations.Schema;
using CQ.Abstractions.Data;

namespace CQ.Media.Models;

/// <summary>
/// A file and what is known about it; the bytes lie in the file store. A library file has an audience of its own and is published when it is sent. An
/// attached file (<see cref="OwnerKind"/>, <see cref="OwnerId"/>) copies audience, publication and expiry of its owner and changes with it.
/// </summary>
public sealed class MediaFile : TenantOwned, IVersioned, IExpires
{
    /// <summary>Under which name it is downloaded: cleaned, with the extension of what it really is.</summary>
    public required string Name { get; set; }

    /// <summary>The name without accents and capitals, to search by.</summary>
    public required string FoldedName { get; set; }

    public Guid? FolderId { get; set; }

    /// <summary>Whose library; the sector's when there is neither council nor group.</summary>
    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    /// <summary>What it is attached to; null for a library file.</summary>
    public string? OwnerKind { get; init; }

    public Guid? OwnerId { get; init; }

    public required MediaKind Kind { get; set; }

    public required string ContentType { get; set; }

    /// <summary>Bytes of the file that is kept.</summary>
    public required long Length { get; set; }

    /// <summary>Bytes with all smaller sizes, as the quota counts them.</summary>
    public required long StoredLength { get; set; }

    /// <summary>Pixels; null for what is no picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    public required string Sha256 { get; set; }

    [NotAudited]
    public required string StorageKey { get; set; }

    /// <summary>As <see cref="MediaSize.Write"/> puts it.</summary>
    [NotAudited]
    public string SizeList { get; set; } = "";

    /// <summary>Smaller pictures, the smallest first; of a PDF, of its first page.</summary>
    [NotMapped]
    public IReadOnlyList<MediaSize> Sizes => MediaSize.Read(SizeList);

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string AltText { get; set; } = "";

    /// <summary>It says nothing that the text beside it does not: readers of screens skip it.</summary>
    public bool IsDecorative { get; set; }

    public string Caption { get; set; } = "";

    /// <summary>Who made it, under which licence.</summary>
    public string Credit { get; set; } = "";

    /// <summary>Null once the account was erased, or where a recipe brought it.</summary>
    public Guid? UploadedBy { get; set; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>When the bytes last changed.</summary>
    public required DateTimeOffset ReplacedAt { get; set; }

    public required MediaState State { get; set; }

    /// <summary>Why the work failed, as a key of the module's texts; empty while nothing did.</summary>
    public string Fault { get; set; } = "";

    public required Guid AudienceId { get; set; }

    public required DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public long Version { get; private set; }

    public bool IsAttached => OwnerKind is not null;

    public bool LacksAlt => Kind == MediaKind.Picture && !IsDecorative && AltText.Length == 0;
}
