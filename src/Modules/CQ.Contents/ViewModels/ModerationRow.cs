namespace CQ.Contents.ViewModels;

/// <summary>A comment that waits for moderation.</summary>
/// <param name="IsAppeal">Its author contests that it is hidden; else it is reported.</param>
public sealed record ModerationRow(Guid CommentId, string Start, string Author, int Reports, bool IsAppeal, DateTimeOffset Since);
