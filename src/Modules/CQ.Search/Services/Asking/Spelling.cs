namespace CQ.Search.Services.Asking;

/// <summary>What a word may have been meant to be: one letter wrong, missing, too many or two changed over; two of these from twelve letters on.</summary>
internal static class Spelling
{
    public const int ShortestWord = 5;
    public const int TwoFaultsFrom = 12;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    public static bool MayBeMisspelt(string word) => word.Length is >= ShortestWord and <= 30 && word.All(char.IsAsciiLetterLower);

    public static IReadOnlyCollection<string> OneFault(string word)
    {
        var meant = new HashSet<string>(word.Length * 54, StringComparer.Ordinal);
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in Alphabet)
                meant.Add(word[..i] + letter + word[i..]);
            if (i == word.Length)
                break;
            meant.Add(word[..i] + word[(i + 1)..]);
            foreach (var letter in Alphabet)
                meant.Add(word[..i] + letter + word[(i + 1)..]);
            if (i + 1 < word.Length)
                meant.Add(word[..i] + word[i + 1] + word[i] + word[(i + 2)..]);
        }

        meant.Remove(word);
        return meant;
    }

    /// <summary>Faults between two words, counted up to three (Damerau and Levenshtein, without overlapping changes).</summary>
    public static int Faults(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
            return 3;
        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
            rows[i] = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (before, above, row) = (rows[(i + 1) % 3], rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return Math.Min(rows[one.Length % 3][other.Length], 3);
    }
}
