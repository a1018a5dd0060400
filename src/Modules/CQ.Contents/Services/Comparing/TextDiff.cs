namespace CQ.Contents.Services.Comparing;

/// <summary>
/// Two texts side by side: line by line, and word by word within the lines that changed. Pure. Bounded: very long changed lines are shown whole, very many lines are cut.
/// </summary>
public static class TextDiff
{
    public const int MostRows = 2_000;

    // Words looked at in one comparison, all lines together.
    private const int MostWords = 120_000;
    private const int MostWordsOfALine = 20_000;

    public static IReadOnlyList<DiffRow> Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (a, b) = (Tokens.Lines(left), Tokens.Lines(right));
        var numbers = new Tokens();
        var rows = new List<DiffRow>();
        var words = MostWords;
        var (x, y) = (0, 0);
        foreach (var run in Myers.Matches(numbers.Number(a), numbers.Number(b)).Append(new MatchRun(a.Length, b.Length, 0)))
        {
            rows.AddRange(Hunk(a[x..run.Left], b[y..run.Right], ref words));
            for (var i = 0; i < run.Length; i++)
                rows.Add(new DiffRow(DiffKind.Same, Whole(a[run.Left + i], false), Whole(b[run.Right + i], false)));
            (x, y) = (run.Left + run.Length, run.Right + run.Length);
        }

        return rows;
    }

    /// <summary>The same, with long stretches of equal lines folded and no more rows than a page can carry.</summary>
    /// <param name="around">Equal lines that stay beside a change.</param>
    public static IReadOnlyList<DiffRow> Fold(IReadOnlyList<DiffRow> rows, int around = 2)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var shown = new List<DiffRow>();
        for (var i = 0; i < rows.Count;)
        {
            if (shown.Count >= MostRows)
            {
                shown.Add(new DiffRow(DiffKind.Cut, [], [], rows.Count - i));
                break;
            }

            var end = i;
            while (end < rows.Count && rows[end].Kind == DiffKind.Same)
                end++;
            if (end == i)
            {
                shown.Add(rows[i++]);
                continue;
            }

            var before = i == 0 ? 0 : around;
            var after = end == rows.Count ? 0 : around;
            var folded = end - i - before - after;
            if (folded < 2)
            {
                shown.AddRange(rows.Skip(i).Take(end - i));
            }
            else
            {
                shown.AddRange(rows.Skip(i).Take(before));
                shown.Add(new DiffRow(DiffKind.Folded, [], [], folded));
                shown.AddRange(rows.Skip(end - after).Take(after));
            }

            i = end;
        }

        return shown;
    }

    private static List<DiffRow> Hunk(string[] removed, string[] added, ref int words)
    {
        var rows = new List<DiffRow>();
        foreach (var (left, right) in LinePairs.Of(removed, added))
        {
            if (right < 0)
                rows.Add(new DiffRow(DiffKind.Removed, Whole(removed[left], true), []));
            else if (left < 0)
                rows.Add(new DiffRow(DiffKind.Added, [], Whole(added[right], true)));
            else
                rows.Add(Line(removed[left], added[right], ref words));
        }

        return rows;
    }

    private static DiffRow Line(string left, string right, ref int words)
    {
        if (left == right)
            return new DiffRow(DiffKind.Same, Whole(left, false), Whole(right, false));
        var (a, b) = (Tokens.Words(left), Tokens.Words(right));
        var count = a.Count + b.Count;
        if (count > MostWordsOfALine || count > words)
            return new DiffRow(DiffKind.Changed, Whole(left, true), Whole(right, true));
        words -= count;
        var numbers = new Tokens();
        var runs = Myers.Matches(numbers.Number(a), numbers.Number(b));
        return new DiffRow(
            DiffKind.Changed,
            Spans(a, runs.Select(r => (r.Left, r.Length))),
            Spans(b, runs.Select(r => (r.Right, r.Length))));
    }

    private static List<DiffSpan> Spans(List<string> words, IEnumerable<(int At, int Length)> kept)
    {
        var spans = new List<DiffSpan>();
        var at = 0;
        foreach (var (from, length) in kept)
        {
            Add(spans, words, at, from, true);
            Add(spans, words, from, from + length, false);
            at = from + length;
        }

        Add(spans, words, at, words.Count, true);
        return spans;
    }

    private static void Add(List<DiffSpan> spans, List<string> words, int from, int to, bool changed)
    {
        if (from >= to)
            return;
        var text = string.Concat(words.Skip(from).Take(to - from));
        if (spans.Count > 0 && spans[^1].IsChanged == changed)
            spans[^1] = new DiffSpan(spans[^1].Text + text, changed);
        else
            spans.Add(new DiffSpan(text, changed));
    }

    private static IReadOnlyList<DiffSpan> Whole(string line, bool changed) => line.Length == 0 ? [] : [new DiffSpan(line, changed)];
}
