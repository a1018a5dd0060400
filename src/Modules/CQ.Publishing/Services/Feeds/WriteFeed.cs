using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CQ.Abstractions.Tenants;

namespace CQ.Publishing.Services.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287) or as JSON Feed 1.1. Summaries only: the text is read on the site. Ids are the items' own and never change.</summary>
public sealed class WriteFeed(ITenantUrls urls)
{
    public const string AtomType = "application/atom+xml; charset=utf-8";
    public const string JsonType = "application/feed+json; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public string Atom(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.WriteElementString("id", Urn(feed.Id));
            xml.WriteElementString("title", Clean(feed.Title));
            if (feed.Subtitle.Length > 0)
                xml.WriteElementString("subtitle", Clean(feed.Subtitle));
            xml.WriteElementString("updated", At(feed.UpdatedAt));
            Link(xml, "self", urls.Absolute(feed.SelfPath), "application/atom+xml");
            Link(xml, "alternate", urls.Absolute(feed.Path), "text/html");
            Author(xml, feed.Author);
            foreach (var entry in feed.Entries)
                Entry(xml, feed, entry);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    public string Json(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var json = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["description"] = feed.Subtitle,
            ["home_page_url"] = urls.Absolute(feed.Path),
            ["feed_url"] = urls.Absolute(feed.SelfPath),
            ["language"] = feed.Language,
            ["items"] = new JsonArray([.. feed.Entries.Select(e => (JsonNode)new JsonObject
            {
                ["id"] = Urn(e.Id),
                ["url"] = Address(e),
                ["title"] = e.Title,
                ["content_text"] = e.Summary,
                ["date_published"] = At(e.PublishedAt),
                ["date_modified"] = At(e.UpdatedAt),
                ["language"] = e.Language,
                ["authors"] = new JsonArray(new JsonObject { ["name"] = e.Author ?? feed.Author }),
                ["tags"] = new JsonArray([.. e.Topics.Select(t => (JsonNode)t.Name)]),
            })]),
        };
        return json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private void Entry(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", Urn(entry.Id));
        xml.WriteElementString("title", Clean(entry.Title));
        Link(xml, "alternate", Address(entry), "text/html");
        xml.WriteElementString("published", At(entry.PublishedAt));
        xml.WriteElementString("updated", At(entry.UpdatedAt));
        Author(xml, entry.Author ?? feed.Author);
        foreach (var (slug, name) in entry.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", slug);
            xml.WriteAttributeString("label", Clean(name));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("summary", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Summary.Length > 0 ? entry.Summary : entry.Title));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string Address(FeedEntry entry) => urls.Absolute($"/actualites/{entry.Slug}");

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Clean(name.Length > 0 ? name : "–"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Urn(Guid id) => $"urn:uuid:{id:D}";

    private static string At(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000)
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
