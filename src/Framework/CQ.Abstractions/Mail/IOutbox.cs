namespace CQ.Abstractions.Mail;

/// <summary>
/// Puts a mail into the outbox in the current transaction. It leaves after the commit, is tried again when the server refuses, and nothing is sent
/// for a change that was rolled back.
/// </summary>
public interface IOutbox
{
    Task SendAsync(OutgoingMail mail, CancellationToken ct = default);

    /// <summary>Several at once, in one save.</summary>
    Task SendEachAsync(IReadOnlyCollection<OutgoingMail> mails, CancellationToken ct = default);
}
