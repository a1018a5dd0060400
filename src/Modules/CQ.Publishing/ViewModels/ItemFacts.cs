namespace CQ.Publishing.ViewModels;

/// <summary>What is said around the text of an item: where it stands, who wrote it, who reads it, under what it is filed.</summary>
/// <param name="ModifiedAt">When readers last got another text; null where they have had one only.</param>
/// <param name="GroupSlug">Null where the viewer has no page of that group.</param>
public sealed record ItemFacts(
    string? Quartier, string? QuartierSlug, string? Group, string? GroupSlug, ItemReaders Readers, string? Author, DateTimeOffset? ModifiedAt,
    IReadOnlyList<FiledUnder> Topics, IReadOnlyList<FiledUnder> Tags);
