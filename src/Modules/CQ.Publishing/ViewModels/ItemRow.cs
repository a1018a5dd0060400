using CQ.Abstractions.People;

namespace CQ.Publishing.ViewModels;

/// <summary>An item in a list of readers, with the names of where it stands and of who reads it.</summary>
public sealed record ItemRow
{
    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    /// <summary>Null without one, and where the viewer may not see it.</summary>
    public required RowPicture? Picture { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required Guid AudienceId { get; init; }

    public required string? Quartier { get; init; }

    public required string? QuartierSlug { get; init; }

    public required string? Group { get; init; }

    public required string? GroupSlug { get; init; }

    /// <summary>The group that alone reads it; null for everyone and for a whole council.</summary>
    public required string? Circle { get; init; }

    public bool IsPublic => AudienceId == Audience.Public.Id;

    public ItemReaders Readers => new(IsPublic, Circle, Quartier);
}
