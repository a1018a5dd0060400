using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CQ.Media.Models;
using CQ.Media.Services.Types;

namespace CQ.Media.Services.Work;

/// <summary>The words of office documents and plain texts, read in this process: their parts are plain XML, taken with limits.</summary>
internal static partial class OfficeText
{
    // Text is a part of the markup: documents with a million characters of words have some ten times as many in all.
    private const long MostMarkup = 40_000_000;

    public static string Of(Stream stream, FileType type)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (type == FileTypes.Txt || type == FileTypes.Csv)
            return PlainText.Decode(Bytes.Read(stream, 0, MediaLimits.Text * 2));
        var text = new StringBuilder();
        var read = ZipDirectory.Read(stream);
        if (!read.Succeeded)
            return "";
        foreach (var part in Parts(read.Value, type))
        {
            if (text.Length <= MediaLimits.Text && read.Value.Open(part) is { } content)
                Append(text, content);
        }

        return text.ToString();
    }

    /// <summary>Without what a database refuses, and without the empty space that layouts are full of.</summary>
    public static (string Text, bool IsCut) Tidy(string text, bool isCut)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(Math.Min(text.Length, MediaLimits.Text));
        var lines = Lines().Replace(Blanks().Replace(Invisible().Replace(text, ""), " "), "\n").Trim();
        clean.Append(lines.AsSpan(0, Math.Min(lines.Length, MediaLimits.Text)));
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
            clean.Length--;
        return (clean.ToString(), isCut || lines.Length > MediaLimits.Text);
    }

    private static IEnumerable<ZipEntry> Parts(ZipDirectory zip, FileType type)
    {
        string[] names = type.Extension switch
        {
            ".docx" => ["word/document.xml", "word/footnotes.xml"],
            ".xlsx" => ["xl/sharedStrings.xml"],
            ".pptx" => [.. Enumerable.Range(1, 500).Select(n => $"ppt/slides/slide{n}.xml")],
            _ => ["content.xml"],
        };
        return names.Select(zip.Find).OfType<ZipEntry>();
    }

    private static void Append(StringBuilder text, Stream part)
    {
        try
        {
            using var xml = OfficePackage.Reader(part, MostMarkup);
            while (xml.Read() && text.Length <= MediaLimits.Text)
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                        text.Append(xml.Value);
                        break;
                    // Paragraphs, headings, rows, shared strings: what ends a line in each of the formats.
                    case XmlNodeType.EndElement when xml.LocalName is "p" or "h" or "si" or "tr" or "table-row":
                        text.Append('\n');
                        break;
                    case XmlNodeType.Element when xml.LocalName is "tab" or "br" or "s" or "line-break":
                        text.Append(' ');
                        break;
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            // What was read until here is kept: a document that its own program may still open has words.
        }
    }

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" ?\n\s*")]
    private static partial Regex Lines();
}
