using System.Globalization;
using System.Text;
using CQ.Abstractions.Values;

namespace CQ.Media.Models;

/// <summary>Names of files as people may download them: no path, nothing invisible, nothing that a file system minds, and the extension of the content.</summary>
public static class MediaName
{
    private const string Forbidden = "<>:\"/\\|?*";

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <param name="sent">What the browser said; a path, a lie or nothing.</param>
    /// <param name="type">What the file is.</param>
    public static string Clean(string? sent, FileType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = (sent ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder(name.Length);
        foreach (var rune in Normal(name).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                text.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                continue;
            else if (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
                text.Append('-');
            else
                text.Append(rune);
        }

        var stem = WithoutExtension(string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), type).Trim(' ', '.', '-');
        if (stem.Length == 0)
            stem = type.Kind.ToString().ToLowerInvariant();
        if (Devices.Contains(stem))
            stem = "_" + stem;
        return Cut(stem, MediaLimits.NameLength - type.Extension.Length) + type.Extension;
    }

    /// <summary>The name in an address: plain letters, so that it survives Markdown, mails and being read out.</summary>
    public static string InAddress(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = Slugs.Of(Path.GetFileNameWithoutExtension(name));
        return (slug.Length == 0 ? "fichier" : slug) + Path.GetExtension(name).ToLowerInvariant();
    }

    /// <summary>What a search compares.</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Normal(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: what can be read stays.
            return string.Concat(name.Where(c => !char.IsSurrogate(c)));
        }
    }

    // "photo.jpg.exe" that is a JPEG is "photo.jpg", and "compte.rendu" keeps its second word.
    private static string WithoutExtension(string name, FileType type)
    {
        var extension = Path.GetExtension(name);
        var known = extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit);
        var stem = known ? name[..^extension.Length] : name;
        return stem.EndsWith(type.Extension, StringComparison.OrdinalIgnoreCase) ? stem[..^type.Extension.Length] : stem;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]).TrimEnd(' ', '.', '-');
    }
}
