using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Media.Models;

namespace CQ.Media.Services;

/// <summary>What other modules do with files.</summary>
public interface IMedia
{
    /// <summary>Judges, draws anew and keeps a file; smaller sizes, preview and text follow as due work. The caller has asked whether the viewer may.</summary>
    Task<Outcome<MediaFile>> UploadAsync(NewMedia media, CancellationToken ct = default);

    /// <summary>Those of the given that the viewer may read, by id.</summary>
    Task<IReadOnlyDictionary<Guid, MediaFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default);

    /// <summary>The files attached to something, in the order they came: those the viewer may read.</summary>
    Task<IReadOnlyList<MediaFile>> AttachedAsync(SubjectRef owner, CancellationToken ct = default);

    /// <summary>All files attached to something, for the pages of those who edit it: the caller has asked whether the viewer may.</summary>
    Task<IReadOnlyList<MediaFile>> AttachedForEditorAsync(SubjectRef owner, CancellationToken ct = default);

    /// <summary>Gives the attached files the audience, publication and expiry of their owner, in the transaction that changes the owner.</summary>
    Task FollowAsync(SubjectRef owner, Guid audienceId, DateTimeOffset? publishedAt, DateTimeOffset? expiresAt, CancellationToken ct = default);

    /// <summary>Says which files a text shows or links, all of them; none when the text is gone.</summary>
    Task SetUsagesAsync(SubjectRef where, IReadOnlyCollection<Guid> files, CancellationToken ct = default);

    /// <summary>
    /// Those of the given that fewer people read than a text of that audience: its readers would find a hole. Files that are attached elsewhere and not
    /// published count. Only what the viewer may read is named.
    /// </summary>
    Task<IReadOnlyList<MediaFile>> LessVisibleThanAsync(IReadOnlyCollection<Guid> ids, Guid audienceId, CancellationToken ct = default);

    /// <summary>Removes one attached file; nothing happens when it is not attached to that owner. The caller has asked whether the viewer may.</summary>
    Task RemoveAsync(SubjectRef owner, Guid fileId, CancellationToken ct = default);

    /// <summary>Removes all files attached to something that is being removed.</summary>
    Task RemoveAttachedAsync(SubjectRef owner, CancellationToken ct = default);
}
