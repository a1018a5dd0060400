namespace CQ.Media.Services;

/// <summary>
/// Implemented by a module whose things have attached files: says who may edit them. Asked only for files that nobody reads yet, or not any more, so that
/// an author sees the pictures of a draft.
/// </summary>
public interface IMediaOwner
{
    /// <summary>The kind of <see cref="Models.MediaFile.OwnerKind"/> it answers for.</summary>
    string Kind { get; }

    /// <summary>Those of the given that the viewer may edit now.</summary>
    Task<IReadOnlySet<Guid>> MayEditAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Those of the given whose files the viewer may read before everybody may: who edits them, and perhaps who examines them.</summary>
    Task<IReadOnlySet<Guid>> MayReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => MayEditAsync(ids, ct);
}
