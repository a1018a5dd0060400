using CQ.Abstractions.Data;

namespace CQ.Abstractions.Mail;

/// <summary>
/// A mail in plain text, with at most one link, shown as a button in the HTML part. <paramref name="Path"/> begins with a slash and is made
/// absolute with the tenant's canonical address when the mail leaves.
/// </summary>
/// <param name="Kind">Notification kind, e.g. <c>account.confirm</c>; shown on the outbox screen in place of the text.</param>
/// <param name="To">Address of one person.</param>
/// <param name="Paragraphs">Paragraphs of plain text.</param>
/// <param name="AudienceId">Audience of what the mail tells about, null for a mail about the person's own account.</param>
public sealed record OutgoingMail(
    string Kind,
    string To,
    string Subject,
    IReadOnlyList<string> Paragraphs,
    string? ActionText = null,
    string? Path = null,
    Guid? AudienceId = null)
{
    /// <summary>What it tells about: when the mail leaves, its addressee must be one who may read that (<see cref="ISubjectAccess"/>).</summary>
    public SubjectRef? About { get; init; }
}
