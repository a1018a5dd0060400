using CQ.Contents.Services.Comments;
using CQ.Mvc.Paging;

namespace CQ.Contents.ViewModels;

/// <summary>What is said below a thing, for this viewer.</summary>
/// <param name="Count">Shown ones, counted to <see cref="ReadComments.CountedTo"/>.</param>
/// <param name="MayWrite">Signed in, and the discussion is open.</param>
/// <param name="MustSignIn">Open, to who signs in.</param>
public sealed record CommentsPage(
    CommentSubject Subject,
    Page<CommentThread> Threads,
    int Count,
    IReadOnlyDictionary<Guid, string> Authors,
    Guid? ViewerId,
    bool MayWrite,
    bool MayModerate,
    bool MustSignIn)
{
    /// <summary>Where one writes; begins with <c>~/</c>.</summary>
    public string WritePath => $"~/commentaires/{Subject.Subject.Kind}/{Subject.Subject.Id:D}";
}
