using CQ.Contents.Models;

namespace CQ.Contents.Services.Comments;

/// <summary>A comment and what answers it, the oldest first.</summary>
/// <param name="MoreAnswers">How many answers are not shown.</param>
public sealed record CommentThread(Comment First, IReadOnlyList<Comment> Answers, int MoreAnswers);
