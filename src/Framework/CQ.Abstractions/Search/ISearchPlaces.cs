namespace CQ.Abstractions.Search;

/// <summary>The quartiers by which results are narrowed: id of the council, slug and name of the quartier.</summary>
public interface ISearchPlaces
{
    Task<IReadOnlyList<SearchPlace>> AllAsync(CancellationToken ct);
}
