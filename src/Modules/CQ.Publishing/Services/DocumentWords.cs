using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services;

/// <summary>Format and size of a file as people say them: « PDF, 212 Ko ».</summary>
public static class DocumentWords
{
    private const long Kilo = 1_000;
    private const long Mega = 1_000_000;

    public static string Say(IStringLocalizer texts, string name, long length)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return $"{Format(texts, name)}, {Size(texts, length)}";
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

    public static string Size(IStringLocalizer texts, long length)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return length switch
        {
            < Kilo => texts["{0} octets", length],
            < Mega => texts["{0} Ko", Math.Round((double)length / Kilo)],
            _ => texts["{0} Mo", ((double)length / Mega).ToString("0.#", CultureInfo.CurrentUICulture)],
        };
    }
}
