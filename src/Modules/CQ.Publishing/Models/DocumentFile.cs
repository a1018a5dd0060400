using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>A file that was given to a document, one after the other: readers get the one of the published version, editors find the former ones again.</summary>
public sealed class DocumentFile : TenantOwned, IAppendOnly
{
    /// <summary>Kind of the owner of the file in CQ.Media: each file has its own, so that each is opened and closed by itself.</summary>
    public const string OwnerKind = "document";

    public const int NameLength = 120;

    public required Guid ContentItemId { get; init; }

    /// <summary>In CQ.Media.</summary>
    public required Guid FileId { get; init; }

    public required string Name { get; init; }

    public required Guid GivenById { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public SubjectRef Owner => new(OwnerKind, Id);
}
