namespace CQ.Contents.Services.Comparing;

/// <summary>Which removed line became which added one: those that have most words in common, in order.</summary>
internal static class LinePairs
{
    private const int Most = 40;
    private const double Alike = 0.3;

    /// <summary>Indexes of both sides in order; a missing one is -1.</summary>
    public static List<(int Left, int Right)> Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count > Most || right.Count > Most)
            return left.Count == right.Count ? [.. Enumerable.Range(0, left.Count).Select(i => (i, i))] : Apart(left.Count, right.Count);
        var alike = Likeness(left, right);
        var best = new double[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var together = alike[i, j] < Alike ? 0 : alike[i, j] + best[i + 1, j + 1];
                best[i, j] = Math.Max(together, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        var (l, r) = (0, 0);
        while (l < left.Count && r < right.Count)
        {
            if (alike[l, r] >= Alike && best[l, r] <= alike[l, r] + best[l + 1, r + 1])
                pairs.Add((l++, r++));
            else if (best[l + 1, r] >= best[l, r + 1])
                pairs.Add((l++, -1));
            else
                pairs.Add((-1, r++));
        }

        while (l < left.Count)
            pairs.Add((l++, -1));
        while (r < right.Count)
            pairs.Add((-1, r++));
        return pairs;
    }

    private static List<(int, int)> Apart(int left, int right) =>
        [.. Enumerable.Range(0, left).Select(i => (i, -1)), .. Enumerable.Range(0, right).Select(i => (-1, i))];

    private static double[,] Likeness(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lefts = left.Select(WordsOf).ToList();
        var rights = right.Select(WordsOf).ToList();
        var alike = new double[left.Count, right.Count];
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++)
            {
                var all = lefts[i].Count + rights[j].Count;
                alike[i, j] = all == 0 ? 1 : 2.0 * lefts[i].Count(rights[j].Contains) / all;
            }
        }

        return alike;
    }

    private static HashSet<string> WordsOf(string line) =>
        [.. line.Split((char[]?)null, 400, StringSplitOptions.RemoveEmptyEntries)];
}
