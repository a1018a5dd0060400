using CQ.Abstractions.Data;

namespace CQ.Abstractions.Mail;

/// <summary>
/// Tells people something, each in the way they chose, in the current transaction: nothing is told of a change that was rolled back. Ask for
/// it through <c>IEnabled&lt;INotifications&gt;</c>: where the feature is off there is nobody to tell.
/// </summary>
public interface INotifications
{
    /// <param name="kind">Key of an <see cref="INotificationKind"/>.</param>
    /// <param name="title">One line: the subject of the mail and the entry of the list.</param>
    /// <param name="paragraphs">Plain text, in the mail only.</param>
    /// <param name="path">Where to go; begins with a slash and knows no prefix.</param>
    /// <param name="audienceId">Audience of what it tells about: who has left it no longer reads the entry. Null when it is about the person's own affairs.</param>
    /// <param name="subject">
    /// What it tells about: who may no longer read it no longer reads the entry, and a mail that has not left does not leave. Null when its words are theirs to
    /// keep whatever becomes of their roles.
    /// </param>
    /// <exception cref="InvalidOperationException">No installed module declares the kind.</exception>
    Task NotifyAsync(
        string kind,
        IReadOnlyCollection<Guid> userIds,
        string title,
        IReadOnlyList<string> paragraphs,
        string path,
        Guid? audienceId = null,
        SubjectRef? subject = null,
        CancellationToken ct = default);

    /// <summary>As <see cref="NotifyAsync"/>, with a page of their own for each person.</summary>
    Task NotifyEachAsync(
        string kind,
        IReadOnlyDictionary<Guid, NewsTarget> targets,
        string title,
        IReadOnlyList<string> paragraphs,
        Guid? audienceId = null,
        CancellationToken ct = default);
}
