using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Contents.Services.Comments;

/// <summary>Finds what a comment is about, whatever its kind.</summary>
public sealed class CommentSubjects(IEnabled<ICommentable> kinds)
{
    public async Task<CommentSubject?> FindAsync(SubjectRef subject, CancellationToken ct = default) =>
        kinds.FirstOrDefault(k => k.Kind == subject.Kind) is { } kind ? await kind.FindAsync(subject.Id, ct) : null;
}
