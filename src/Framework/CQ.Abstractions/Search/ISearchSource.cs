namespace CQ.Abstractions.Search;

/// <summary>
/// What a module gives to the one index of search. Whatever it saves is read again in the same transaction, so that a change is found, or no longer found, at once. Titles and
/// addresses of what was found come from the module's <see cref="Data.ISubjectResolver"/> of the same kind, within the viewer's audiences: the second wall.
/// </summary>
public interface ISearchSource
{
    /// <summary>Of its subjects: what <see cref="Data.SubjectRef.Kind"/> says.</summary>
    string Kind { get; }

    /// <summary>What readers tell its things apart by: news, pages, projects.</summary>
    IReadOnlyList<SearchType> Types { get; }

    /// <summary>The subjects whose document changes with entities that were added, changed or removed. Called after every save: what does not concern it costs nothing.</summary>
    Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct);

    /// <summary>Their documents for all audiences, one statement or two whatever their number; what is missing is to be found no longer.</summary>
    Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>The next subjects that have a document, by id, to build the index anew.</summary>
    Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct);

    /// <summary>Of what takes place more than once, the day to show in lists of results, where the index knows the last: within the viewer's audiences.</summary>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> DaysAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, DateTimeOffset>>(new Dictionary<Guid, DateTimeOffset>());

    /// <summary>French names of the topics that its documents name, by their key.</summary>
    Task<IReadOnlyDictionary<string, string>> TopicsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}
