namespace CQ.Contents.Services.Comments;

/// <summary>A kind of thing that can be commented on; its module answers for it.</summary>
public interface ICommentable
{
    string Kind { get; }

    /// <summary>Null when there is none, or the viewer may not read it.</summary>
    Task<CommentSubject?> FindAsync(Guid id, CancellationToken ct);
}
