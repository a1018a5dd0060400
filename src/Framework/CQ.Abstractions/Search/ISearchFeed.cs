namespace CQ.Abstractions.Search;

/// <summary>Tells the index of things that were not written through the context, such as what a function of the database wrote. Everything else it sees by itself.</summary>
public interface ISearchFeed
{
    /// <summary>Reads the subjects of a kind again, in the open transaction.</summary>
    Task FeedAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
