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
}
