using System.Globalization;
using CQ.Abstractions.Values;

namespace CQ.Publishing.Models;

/// <summary>Reads and writes the filters of lists in addresses.</summary>
internal static class FilterWords
{
    public static string? Word(string? text) => text?.Trim() is { Length: > 0 } word && Slugs.IsValid(word) ? word : null;

    public static int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;

    public static string Path(string path, params ReadOnlySpan<(string Key, string? Value)> filters)
    {
        var parts = new List<string>();
        foreach (var (key, value) in filters)
        {
            if (value is not null)
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
        }

        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
