using CQ.Abstractions.Data;

namespace CQ.Media.Services;

/// <summary>A file to take in. Who may do that is asked before: this is where the bytes are judged.</summary>
/// <param name="FileName">As the sender called it.</param>
/// <param name="Content">Read once, to its end or to the limit.</param>
public sealed record NewMedia(string FileName, Stream Content)
{
    /// <summary>Given by a recipe, whose texts refer to it; else a new one.</summary>
    public Guid? Id { get; init; }

    public Guid? FolderId { get; init; }

    /// <summary>Whose library; the sector's without council and group.</summary>
    public Guid? CouncilId { get; init; }

    public Guid? GroupId { get; init; }

    /// <summary>
    /// What it is attached to. The file is then unpublished until its owner says otherwise (<see cref="IMedia.FollowAsync"/>), unless
    /// <see cref="PublishedAt"/> is given with the owner's audience.
    /// </summary>
    public SubjectRef? Owner { get; init; }

    /// <summary>Readers. Of a library file, its own; of an attached one, its owner's.</summary>
    public Guid? AudienceId { get; init; }

    /// <summary>Of an attached file; a library file is published when it is sent, unless a recipe says that it was there before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public string AltText { get; init; } = "";

    public bool IsDecorative { get; init; }

    public string Caption { get; init; } = "";

    public string Credit { get; init; } = "";

    /// <summary>Public for the library; nobody's circle for what is attached to something not published.</summary>
    public Guid Audience => AudienceId ?? (Owner is null ? CQ.Abstractions.People.Audience.Public.Id : CQ.Abstractions.People.Audience.Named.Id);
}
