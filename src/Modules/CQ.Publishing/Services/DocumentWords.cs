using CQ.Media.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services;

/// <summary>Format and size of a file as people say them: « PDF, 212 Ko ».</summary>
public static class DocumentWords
{
    public static string Say(IStringLocalizer texts, string name, long length)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return $"{Format(texts, name)}, {ByteWords.Of(length)}";
    }

    public static string Format(IStringLocalizer texts, string name)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" => "PDF",
            ".DOCX" or ".ODT" or ".RTF" => texts["Texte"],
            ".XLSX" or ".ODS" or ".CSV" => texts["Tableau"],
            ".PPTX" or ".ODP" => texts["Diaporama"],
            ".WEBP" or ".JPG" or ".JPEG" or ".PNG" or ".GIF" => texts["Image"],
            ".MP3" or ".OGG" or ".M4A" or ".WAV" => texts["Son"],
            { Length: > 1 } other => other[1..],
            _ => texts["Fichier"],
        };
    }
}
