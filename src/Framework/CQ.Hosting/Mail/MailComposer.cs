using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using CQ.Abstractions.Settings;
using CQ.Data.Outbox;

namespace CQ.Hosting.Mail;

/// <summary>Makes the message: plain text first, and an HTML part that says the same with a button.</summary>
internal static class MailComposer
{
    public static MailMessage Compose(OutboxMail mail, SiteProfile profile, string? link)
    {
        var message = new MailMessage
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(mail.To);
        if (profile.MailFrom.Length > 0)
            message.From = new MailAddress(profile.MailFrom, profile.SiteName, Encoding.UTF8);
        message.Headers["Message-ID"] = $"<{mail.Id:N}@cq>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Text(mail, profile, link), Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(Html(mail, profile, link), Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    private static string Text(OutboxMail mail, SiteProfile profile, string? link)
    {
        var text = new StringBuilder().AppendJoin("\n\n", mail.Paragraphs).Append("\n\n");
        if (link is not null)
            text.Append(mail.ActionText).Append('\n').Append(link).Append("\n\n");
        return text.Append("-- \n").Append(profile.SiteName).ToString();
    }

    private static string Html(OutboxMail mail, SiteProfile profile, string? link)
    {
        var encode = HtmlEncoder.Default;
        var paragraphs = string.Concat(mail.Paragraphs.Select(p => $"<p>{encode.Encode(p)}</p>"));
        var button = link is null
            ? ""
            : $"""<p><a href="{encode.Encode(link)}" style="display:inline-block;padding:12px 20px;background:{profile.SectorColour};color:#fff;text-decoration:none;border-radius:4px">{encode.Encode(mail.ActionText ?? link)}</a></p><p style="font-size:14px;color:#555">{encode.Encode(link)}</p>""";
        return $"""
            <!doctype html><html lang="{mail.Culture}"><head><meta charset="utf-8"><title>{encode.Encode(mail.Subject)}</title></head>
            <body style="font-family:sans-serif;font-size:17px;line-height:1.5;color:#1b1a17;max-width:36em">{paragraphs}{button}
            <p style="font-size:14px;color:#555;border-top:1px solid #ddd;padding-top:12px">{encode.Encode(profile.SiteName)}</p></body></html>
            """;
    }
}
