using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Mail;

/// <summary>Sends by SMTP when a server is configured, else writes .eml files to the pickup folder.</summary>
internal sealed class MailTransport(IOptions<CqHostOptions> options) : IMailTransport
{
    public async Task SendAsync(MailMessage message, CancellationToken ct)
    {
        using (message)
        {
            message.From ??= new MailAddress(options.Value.MailFrom);
            using var client = Client(options.Value);
            await client.SendMailAsync(message, ct);
        }
    }

    private static SmtpClient Client(CqHostOptions options)
    {
        if (options.Smtp.Length == 0)
        {
            var folder = Path.GetFullPath(Path.Combine(options.DataFolder, "mail"));
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        var server = new Uri(options.Smtp);
        var client = new SmtpClient(server.Host, server.IsDefaultPort ? 25 : server.Port) { EnableSsl = server.Scheme == "smtps", Timeout = 20_000 };
        if (server.UserInfo.Split(':') is [var user, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return client;
    }
}
