using CQ.Contents.Models;
using CQ.Mvc.Markdown;

namespace CQ.Contents.Services.Checking;

/// <summary>Everything a text would gain by, links into the site that lead nowhere included. A statement per sort of page it links to.</summary>
public sealed class CheckText(LocalLinks links)
{
    public async Task<IReadOnlyList<TextRemark>> OfAsync(string? body, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(body) || body.Length > ContentWords.BodyLength)
            return [];
        var local = MarkdownOutline.Of(body).Links.Where(l => l.LocalTarget is not null).ToList();
        var missing = await links.MissingAsync([.. local.Select(l => l.LocalTarget!).Distinct().Take(LocalLinks.Most)], ct);
        var dead = local.Where(l => missing.Contains(l.LocalTarget!)).Select(l => new TextRemark(RemarkKind.DeadLink, l.Line, TextChecks.Quote("~" + l.LocalTarget)));
        return [.. TextChecks.Of(body).Concat(dead).OrderBy(r => r.Line).Take(TextChecks.MostRemarks)];
    }
}
