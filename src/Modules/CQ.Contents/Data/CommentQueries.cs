using CQ.Abstractions.Data;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Data;

/// <summary>Comments past the audience filter, each by a condition of its own: what follows the thing it stands below, and what a person wrote.</summary>
internal static class CommentQueries
{
    public static IQueryable<Comment> CommentsOf(this CqDbContext db, SubjectRef subject)
    {
        var (kind, id) = (subject.Kind, subject.Id);
        return db.Set<Comment>().IgnoreQueryFilters([Filters.Audience]).Where(c => c.SubjectId == id && c.SubjectKind == kind);
    }

    /// <summary>One's own words, also on what one no longer reads: to be handed over, erased, or defended when they were hidden.</summary>
    public static IQueryable<Comment> CommentsBy(this CqDbContext db, Guid authorId) =>
        db.Set<Comment>().IgnoreQueryFilters([Filters.Audience]).Where(c => c.AuthorId == authorId);
}
