namespace CQ.Media.Services;

/// <summary>Words that people write about files.</summary>
internal static class MediaWords
{
    /// <summary>One line without anything invisible, cut where a form has already said that it is too long.</summary>
    public static string OneLine(string? text, int length)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(c => !char.IsControl(c))))).Trim();
        return line.Length <= length ? line : line[..length].TrimEnd();
    }
}
