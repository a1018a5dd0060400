namespace CQ.Publishing.Services.Feeds;

/// <summary>A public item in a feed.</summary>
/// <param name="UpdatedAt">When readers last got another text.</param>
public sealed record FeedEntry(
    Guid Id, string Slug, string Title, string Summary, string Language, Guid? CouncilId, Guid AuthorId, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt)
{
    public string? Author { get; init; }

    public IReadOnlyList<(string Slug, string Name)> Topics { get; init; } = [];
}
