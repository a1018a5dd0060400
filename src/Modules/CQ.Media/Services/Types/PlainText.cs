using System.Text;
using CQ.Abstractions.Values;
using CQ.Media.Models;

namespace CQ.Media.Services.Types;

/// <summary>Text has no first letters that say so: the name asks for it and every byte must agree.</summary>
internal static class PlainText
{
    private const int Head = 4096;

    /// <summary>Null when it is not offered as text.</summary>
    public static Outcome<FileType>? Of(Stream stream, string name)
    {
        var type = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" => FileTypes.Txt,
            ".csv" => FileTypes.Csv,
            _ => null,
        };
        if (type is null)
            return null;
        return HasControls(stream) || ZipDirectory.Ends(stream) ? MediaRefusals.DamagedText : type;
    }

    /// <summary>What a browser that guesses would take for a page or a picture with programs.</summary>
    public static Refusal? Markup(byte[] head)
    {
        var text = Encoding.UTF8.GetString(head, 0, Math.Min(head.Length, Head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return MediaRefusals.Svg;
        string[] pages = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<?xml", "<?php", "<!--"];
        return pages.Any(p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase)) || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? MediaRefusals.WebPage
            : null;
    }

    /// <summary>The text, as UTF-8 or, where it is none, as the old western alphabet that spreadsheets still write.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static bool HasControls(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            foreach (var b in buffer.AsSpan(0, read))
            {
                if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
                    return true;
            }
        }

        return false;
    }
}
