namespace CQ.Contents.Services.Searching;

/// <summary>What a type's own rows add to what search knows of its items.</summary>
public interface IContentSearchPart
{
    /// <summary>Name of the <see cref="IContentType"/>.</summary>
    string Type { get; }

    /// <summary>Items whose own rows are among what was saved.</summary>
    Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct);

    /// <summary>For all audiences; items without anything to add are missing.</summary>
    Task<IReadOnlyDictionary<Guid, ContentSearchFacts>> ReadAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);

    /// <summary>For lists of results, within the viewer's audiences: of what takes place more than once, when it does next; everything else is missing.</summary>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> NextAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, DateTimeOffset>>(new Dictionary<Guid, DateTimeOffset>());
}
