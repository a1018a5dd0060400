using CQ.Abstractions.People;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A document in a list, with its file as far as the viewer may read it.</summary>
public sealed record DocumentRow
{
    /// <summary>Of its row on the shelf, by which lists go on.</summary>
    public required Guid EntryId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    public required DocumentKind Kind { get; init; }

    public required DateOnly DatedOn { get; init; }

    public required Guid AudienceId { get; init; }

    public required string? Quartier { get; init; }

    public required string? Group { get; init; }

    /// <summary>The group that alone reads it.</summary>
    public required string? Circle { get; init; }

    public required Guid? FileId { get; init; }

    public required string? FileName { get; init; }

    public required long? FileLength { get; init; }

    public ItemReaders Readers => new(AudienceId == Audience.Public.Id, Circle, Quartier);
}
