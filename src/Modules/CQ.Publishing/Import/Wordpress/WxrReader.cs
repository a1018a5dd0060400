using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CQ.Publishing.Import.Wordpress;

/// <summary>
/// Reads a WordPress export (WXR 1.0 to 1.2) as a stream, once, from its beginning. No DTD, no entity of its own, nothing from outside. What cannot be read is
/// a fault with its line, and reading goes on behind it. The stream stays the caller's.
/// </summary>
public sealed partial class WxrReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment, IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly TextReader _text;
    private readonly WxrScanner _scanner;
    private readonly XmlNamespaceManager _names = new(new NameTable());
    private WxrPiece? _first;
    private int _count;

    public WxrReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _text = WxrText.Open(stream);
        _scanner = new WxrScanner(_text);
        foreach (var (prefix, uri) in new[]
                 {
                     ("wp", WxrXml.Export), ("excerpt", WxrXml.Export + "excerpt/"), ("content", "http://purl.org/rss/1.0/modules/content/"),
                     ("dc", "http://purl.org/dc/elements/1.1/"), ("wfw", "http://wellformedweb.org/CommentAPI/"),
                 })
            _names.AddNamespace(prefix, uri);
    }

    /// <summary>Reads the head; null when this is no export of WordPress.</summary>
    public WxrSite? ReadSite()
    {
        if (_scanner.Next() is not { } head)
            return null;
        if (head.IsItem)
            _first = head;
        if (head.IsTooLong || !head.Text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || Doctype().IsMatch(head.Text))
            return null;
        return Site(head.Text[head.Text.IndexOf("<rss", StringComparison.OrdinalIgnoreCase)..]);
    }

    /// <summary>The items, and the faults between them.</summary>
    /// <param name="from">Those before it are passed over.</param>
    public IEnumerable<WxrEntry> ReadItems(int from = 0)
    {
        while (Piece() is { } piece)
        {
            if (!piece.IsItem)
                continue;
            if (_count == WxrLimits.Items)
            {
                yield return new WxrEntry(null, new WxrFault(piece.Line, "", "Le fichier contient trop d’éléments : la suite n’a pas été lue."));
                yield break;
            }

            if (_count++ >= from)
                yield return Read(piece, _count - 1);
        }
    }

    public void Dispose() => _text.Dispose();

    private WxrPiece? Piece()
    {
        var piece = _first ?? _scanner.Next();
        _first = null;
        return piece;
    }

    private WxrEntry Read(WxrPiece piece, int index)
    {
        if (piece.IsTooLong)
            return Fault(piece, "Cet élément est démesuré : il n’a pas été lu.");
        if (!piece.IsWhole)
            return Fault(piece, "Le fichier s’arrête au milieu de cet élément : il est incomplet. Ce qui précède a été lu.");
        try
        {
            return new WxrEntry(WxrXml.Item(Element(piece.Text), index, piece.Line), null);
        }
        catch (XmlException e)
        {
            return Fault(piece with { Line = piece.Line + Math.Max(0, e.LineNumber - 1) }, "Cet élément est mal formé : il n’a pas été lu.");
        }
    }

    private XElement Element(string text)
    {
        text = WxrText.MendEntities(text);
        if (text.AsSpan().Count('<') > WxrLimits.TagsWithoutAsking)
            RefuseDepth(text);
        using var reader = Open(text);
        reader.MoveToContent();
        return (XElement)XNode.ReadFrom(reader);
    }

    // Building a tree takes the square of its depth.
    private void RefuseDepth(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > WxrLimits.Depth)
                throw new XmlException("Nested too deep.", null, ((IXmlLineInfo)reader).LineNumber, 0);
        }
    }

    private XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings, new XmlParserContext(_names.NameTable, _names, null, XmlSpace.None));

    private static WxrEntry Fault(WxrPiece piece, string text)
    {
        var title = Title().Match(piece.Text).Groups[1].Value.Trim();
        return new WxrEntry(null, new WxrFault(piece.Line, title.Length > 160 ? title[..160] : title, text));
    }

    /// <summary>The head is never closed: it is read up to where it ends.</summary>
    private WxrSite? Site(string head)
    {
        var (title, link, blog, version, date, isExport) = ("", "", "", "", (DateTimeOffset?)null, false);
        var (authors, categories) = (new List<WxrAuthor>(), new List<WxrTerm>());
        try
        {
            using var reader = Open(WxrText.MendEntities(head));
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "rss" })
                    isExport |= Declare(reader);
                // Reading an element ends on the one after it.
                while (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
                {
                    var element = (XElement)XNode.ReadFrom(reader);
                    isExport |= element.Name.NamespaceName.StartsWith(WxrXml.ExportStem, StringComparison.OrdinalIgnoreCase);
                    switch (element.Name.LocalName)
                    {
                        case "title": title = element.Value.Trim(); break;
                        case "link": link = element.Value.Trim(); break;
                        case "base_blog_url": blog = element.Value.Trim(); break;
                        case "wxr_version": version = element.Value.Trim(); break;
                        case "pubDate": date = WxrDates.OfFeed(element.Value); break;
                        case "author": authors.Add(WxrXml.Author(element)); break;
                        case "category": categories.Add(WxrXml.Category(element)); break;
                    }
                }
            }
        }
        catch (XmlException)
        {
            // Ends in the middle, as it must.
        }

        return isExport ? new WxrSite(title, blog.Length > 0 ? blog : link, version, date, authors, categories) : null;
    }

    /// <summary>The prefixes that the items use. True when one is WordPress's.</summary>
    private bool Declare(XmlReader reader)
    {
        var isExport = false;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns")
                continue;
            _names.AddNamespace(reader.LocalName, reader.Value);
            isExport |= reader.Value.StartsWith(WxrXml.ExportStem, StringComparison.OrdinalIgnoreCase);
        }

        reader.MoveToElement();
        return isExport;
    }

    [GeneratedRegex("<!(DOCTYPE|ENTITY)", RegexOptions.IgnoreCase)]
    private static partial Regex Doctype();

    [GeneratedRegex(@"<title>(?:<!\[CDATA\[)?([^<\]]*)")]
    private static partial Regex Title();
}
