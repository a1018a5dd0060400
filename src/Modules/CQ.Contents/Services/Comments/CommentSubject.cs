using CQ.Abstractions.Data;

namespace CQ.Contents.Services.Comments;

/// <summary>A thing that people talk about, as its owner tells it to this viewer.</summary>
/// <param name="Path">Its page; begins with <c>~/</c>.</param>
/// <param name="AuthorId">Who is told that somebody commented.</param>
/// <param name="IsOpen">New comments are welcome; else the old ones are only read.</param>
public sealed record CommentSubject(
    SubjectRef Subject, string Title, string Path, Guid AuthorId, Guid AudienceId, DateTimeOffset? ExpiresAt, Guid? CouncilId, Guid? GroupId, bool IsOpen);
