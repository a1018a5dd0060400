using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Comments;

internal sealed class ContentCommentable(CqDbContext db, ContentTypes types) : ICommentable
{
    public string Kind => ContentItem.Kind;

    public async Task<CommentSubject?> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct) is { } item && types.Find(item.Type) is not null
            ? new CommentSubject(
                item.Subject, item.Title, types.PathOf(item.Type, item.Slug!), item.AuthorId, item.AudienceId, item.ExpiresAt, item.CouncilId, item.GroupId, item.CommentsOpen)
            : null;
}
