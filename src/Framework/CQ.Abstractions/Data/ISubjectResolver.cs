namespace CQ.Abstractions.Data;

/// <summary>Resolves references of one kind; what the viewer may not read is missing from the answer.</summary>
public interface ISubjectResolver
{
    string Kind { get; }

    Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
