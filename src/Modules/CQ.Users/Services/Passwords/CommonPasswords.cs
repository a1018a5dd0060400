using CQ.Users.Models;

namespace CQ.Users.Services.Passwords;

/// <summary>Our own list of passwords and words that are tried first, most common first, French and English, folded.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<Dictionary<string, int>> Ranks = new(Load);

    /// <summary>Place in the list from 0, or null when it is not on it. The text is folded.</summary>
    public static int? RankOf(string folded) => Ranks.Value.TryGetValue(folded, out var rank) ? rank : null;

    private static Dictionary<string, int> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("CQ.Users.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            ranks.TryAdd(Folding.EachChar(line.Trim()), ranks.Count);
        return ranks;
    }
}
