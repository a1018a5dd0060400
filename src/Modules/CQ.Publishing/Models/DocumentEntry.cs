using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>A document on the shelf: what it is, of which day, and its file. The item bears title and text; this row copies audience and dates.</summary>
public sealed class DocumentEntry : TenantOwned, IVersioned, IExpires
{
    public required Guid ContentItemId { get; init; }

    public DocumentKind Kind { get; set; }

    /// <summary>The day it is about: of the meeting, of the report.</summary>
    public DateOnly DatedOn { get; set; }

    /// <summary>The file of CQ.Media that readers get.</summary>
    public Guid? FileId { get; set; }

    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public long Version { get; private set; }
}
