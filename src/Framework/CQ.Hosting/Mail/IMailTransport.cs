using System.Net.Mail;

namespace CQ.Hosting.Mail;

/// <summary>Hands a message over: to a mail server, or to a folder.</summary>
internal interface IMailTransport
{
    Task SendAsync(MailMessage message, CancellationToken ct);
}
