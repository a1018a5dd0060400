using CQ.Abstractions.Values;
using CQ.Contents.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>
/// Items whose title holds some words, accents and capitals aside. No index can answer that under row-level security, so only the first <see cref="Depth"/> rows of an
/// ordered list are looked at: the work has a bound. What is older and published is found by the public search, which has an index of its own.
/// </summary>
internal static class TitleSearch
{
    public const int Depth = 5_000;

    private const int MostWords = 6;

    public static IReadOnlyList<string> WordsOf(string? text) =>
        [.. (text ?? "").Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length <= 80).Take(MostWords)];

    public static bool Holds(string title, string word) => Slugs.Of(title).Contains(Slugs.Of(word), StringComparison.Ordinal);

    /// <param name="items">Ordered and limited.</param>
    public static IQueryable<ContentItem> WithWords(this IQueryable<ContentItem> items, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var pattern = "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            items = items.Where(i => EF.Functions.ILike(EF.Functions.Unaccent(i.Title), EF.Functions.Unaccent(pattern)));
        }

        return items;
    }
}
