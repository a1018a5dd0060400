using System.Text;
using System.Xml;
using CQ.Abstractions.Values;
using CQ.Media.Models;

namespace CQ.Media.Services.Types;

/// <summary>Tells office documents from other archives by what a document must hold, never by its name.</summary>
internal static class OfficePackage
{
    private const int LongestPart = 2_000_000;

    private static readonly Dictionary<string, FileType> MainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = FileTypes.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = FileTypes.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = FileTypes.Pptx,
        ["application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"] = FileTypes.Pptx,
    };

    public static Outcome<FileType> Of(Stream stream)
    {
        var read = ZipDirectory.Read(stream);
        if (!read.Succeeded)
            return read.Refusal;
        var zip = read.Value;
        if (zip.Find("[Content_Types].xml") is { } types)
            return OfOpenXml(zip, types);
        if (zip.Find("mimetype") is { Offset: 0, Method: 0, Packed: < 200 } mimetype)
            return OfOpenDocument(zip, mimetype);
        return MediaRefusals.Archive;
    }

    /// <summary>A reader that fetches nothing, knows no entities and gives up in time.</summary>
    public static XmlReader Reader(Stream part, long mostCharacters) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private static Outcome<FileType> OfOpenXml(ZipDirectory zip, ZipEntry types)
    {
        if (zip.Find("_rels/.rels") is null || types.Unpacked > LongestPart || zip.Open(types) is not { } part)
            return MediaRefusals.DamagedOffice;
        FileType? found = null;
        try
        {
            using var xml = Reader(part, LongestPart);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
                    continue;
                if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                    return MediaRefusals.Macros;
                found ??= MainParts.GetValueOrDefault(type);
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return MediaRefusals.DamagedOffice;
        }

        if (zip.Entries.Any(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return MediaRefusals.Macros;
        return found is null ? MediaRefusals.Archive : found;
    }

    private static Outcome<FileType> OfOpenDocument(ZipDirectory zip, ZipEntry mimetype)
    {
        if (zip.Open(mimetype) is not { } part)
            return MediaRefusals.DamagedOffice;
        using var text = new StreamReader(part, Encoding.ASCII);
        var type = FileTypes.Of(text.ReadToEnd().Trim());
        if (type != FileTypes.Odt && type != FileTypes.Ods && type != FileTypes.Odp)
            return MediaRefusals.Archive;
        if (zip.Find("content.xml") is null || zip.Find("META-INF/manifest.xml") is null)
            return MediaRefusals.DamagedOffice;
        var scripts = zip.Entries.Any(e =>
            e.Name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            || (e.Name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                && e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                && !e.Name.EndsWith("-lb.xml", StringComparison.OrdinalIgnoreCase)
                && !e.Name.EndsWith("-lc.xml", StringComparison.OrdinalIgnoreCase)));
        return scripts ? MediaRefusals.Macros : type!;
    }
}
