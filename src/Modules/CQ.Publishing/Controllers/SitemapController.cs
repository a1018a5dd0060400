using System.Globalization;
using System.Text;
using System.Xml;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Publishing.Controllers;

/// <summary>What search engines are told: where the public pages are, and where they need not look. The same for everyone.</summary>
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class SitemapController(IEnabled<ISitemapSource> sources, ITenantUrls urls, ITenantAccessor tenants) : CqController
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string ContentType = "application/xml; charset=utf-8";

    // What is behind a sign-in, changes something, or is not a page.
    private static readonly string[] Closed = ["/admin", "/compte", "/annuaire", "/taches", "/widget/", "/agenda/personnel/", "/langue", "/apercu"];

    [HttpGet("sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var parts = new List<string>();
        foreach (var source in sources)
            parts.AddRange(await source.PartsAsync(ct));
        return Write("sitemapindex", parts.Distinct().Take(ISitemapSource.PartLimit), (xml, part) =>
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", urls.Absolute($"/sitemaps/{part}.xml"));
            xml.WriteEndElement();
        });
    }

    [HttpGet("sitemaps/{part}.xml")]
    public async Task<IActionResult> Part(string part, CancellationToken ct)
    {
        foreach (var source in sources)
        {
            if (await source.ReadAsync(part, ct) is { } entries)
            {
                return Write("urlset", entries.Take(ISitemapSource.PartLimit), (xml, entry) =>
                {
                    xml.WriteStartElement("url", Namespace);
                    xml.WriteElementString("loc", urls.Absolute(entry.Path));
                    if (entry.ModifiedAt is { } at)
                        xml.WriteElementString("lastmod", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                    xml.WriteEndElement();
                });
            }
        }

        return NotFound();
    }

    /// <summary>A tenant under a prefix has no robots.txt of its own that anyone asks for, but its pages are named the same way.</summary>
    [HttpGet("robots.txt")]
    public IActionResult Robots()
    {
        var prefix = tenants.Current.Canonical?.Prefix is { Length: > 0 } under ? "/" + under : "";
        var text = new StringBuilder("User-agent: *\n");
        foreach (var path in Closed)
            text.Append(CultureInfo.InvariantCulture, $"Disallow: {prefix}{path}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nSitemap: {urls.Absolute("/sitemap.xml")}\n");
        return this.Answer(text.ToString(), "text/plain; charset=utf-8");
    }

    private IActionResult Write<T>(string root, IEnumerable<T> items, Action<XmlWriter, T> write)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var item in items)
                write(xml, item);
            xml.WriteEndElement();
        }

        Response.Headers.CacheControl = "public, max-age=300";
        return this.Answer(text.ToString(), ContentType);
    }
}
