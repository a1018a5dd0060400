using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Contents.Services.Comments;
using CQ.Contents.ViewModels;
using CQ.Mvc.Paging;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.ViewComponents;

/// <summary>
/// The discussion below a thing of any kind: <c>subject</c> is a <see cref="SubjectRef"/>. Nothing is drawn where there is nothing to read and nothing to write. Five
/// statements at most, however long the discussion.
/// </summary>
public sealed class CommentsViewComponent(CommentSubjects subjects, ReadComments read, IPeople people, IViewer viewer) : ViewComponent
{
    public const string PageKey = "commentaires";

    public async Task<IViewComponentResult> InvokeAsync(SubjectRef subject)
    {
        var ct = HttpContext.RequestAborted;
        if (await subjects.FindAsync(subject, ct) is not { } found)
            return Content("");
        var threads = await read.ThreadsAsync(subject, Cursor.Parse(HttpContext.Request.Query[PageKey]), ct);
        if (threads.Items.Count == 0 && !found.IsOpen)
            return Content("");
        var count = threads.Next is null && !HttpContext.Request.Query.ContainsKey(PageKey)
            ? threads.Items.Sum(t => (t.First.IsShown ? 1 : 0) + t.Answers.Count(a => a.IsShown) + t.MoreAnswers)
            : await read.CountAsync(subject, ct);
        var authors = threads.Items.SelectMany(t => t.Answers.Prepend(t.First)).Where(c => c.IsShown).Select(c => c.AuthorId).Distinct().ToList();
        return View(new CommentsPage(
            found,
            threads,
            count,
            authors.Count == 0 ? new Dictionary<Guid, string>() : await people.NamesAsync(authors, ct),
            viewer.UserId,
            found.IsOpen && viewer.Has(Permissions.WriteComments),
            viewer.Has(Permissions.ModerateComments),
            !viewer.IsSignedIn && found.IsOpen));
    }
}
