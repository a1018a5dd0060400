namespace CQ.Abstractions.Data;

/// <summary>
/// Says which subjects of one kind the viewer may read today, by whatever right: of their audience, as who carries it, decides on it or looks after it. What
/// was once told about a subject is shown as long as its owner says so; for a kind that nobody answers for it is shown to nobody.
/// </summary>
public interface ISubjectAccess
{
    string Kind { get; }

    /// <summary>Those of <paramref name="ids"/> that the viewer may read: one statement, whatever their number.</summary>
    Task<IReadOnlyCollection<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);
}
