namespace CQ.Contents.Services.Comparing;

/// <summary>
/// Merges what two people made of one text, line by line: what only one of them changed is taken from them, what both changed in the same place stays open. Pure.
/// </summary>
public static class ThreeWay
{
    /// <param name="origin">What both began with; null when it is not known: then everything that differs is open.</param>
    public static IReadOnlyList<MergePiece> Merge(string? origin, string mine, string theirs)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        return origin is null ? TwoWay(Tokens.Lines(mine), Tokens.Lines(theirs)) : Merge(Tokens.Lines(origin), Tokens.Lines(mine), Tokens.Lines(theirs));
    }

    /// <param name="choose">Asked for each open piece by its number among the open ones, from 0.</param>
    public static string Compose(IReadOnlyList<MergePiece> pieces, Func<int, MergeChoice> choose)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(choose);
        var (lines, open) = (new List<string>(), 0);
        foreach (var piece in pieces)
        {
            lines.AddRange(piece.IsOpen ? Chosen(piece, choose(open++)) : piece.Lines);
        }

        return MergePiece.Text(lines);
    }

    private static IEnumerable<string> Chosen(MergePiece piece, MergeChoice choice) => choice switch
    {
        MergeChoice.Mine => piece.Mine,
        MergeChoice.Theirs => piece.Theirs,
        // Two paragraphs, not one.
        _ when piece.Mine.Count > 0 && piece.Theirs.Count > 0 => [.. piece.Mine, "", .. piece.Theirs],
        _ => piece.Mine.Concat(piece.Theirs),
    };

    private static List<MergePiece> Merge(string[] origin, string[] mine, string[] theirs)
    {
        var numbers = new Tokens();
        var o = numbers.Number(origin);
        var inMine = Places(Myers.Matches(o, numbers.Number(mine)), origin.Length);
        var inTheirs = Places(Myers.Matches(o, numbers.Number(theirs)), origin.Length);
        var pieces = new List<MergePiece>();
        var (at, m, t) = (0, 0, 0);
        while (at < origin.Length || m < mine.Length || t < theirs.Length)
        {
            var end = at;
            while (end < origin.Length && inMine[end] == m + end - at && inTheirs[end] == t + end - at)
                end++;
            if (end > at)
            {
                pieces.Add(Settled(MergeSource.Both, origin[at..end]));
                (m, t, at) = (m + end - at, t + end - at, end);
                continue;
            }

            // Up to the next line that all three have.
            while (end < origin.Length && (inMine[end] < m || inTheirs[end] < t))
                end++;
            var (mineEnd, theirsEnd) = end < origin.Length ? (inMine[end], inTheirs[end]) : (mine.Length, theirs.Length);
            pieces.Add(Decide(origin[at..end], mine[m..mineEnd], theirs[t..theirsEnd]));
            (at, m, t) = (end, mineEnd, theirsEnd);
        }

        return pieces;
    }

    private static List<MergePiece> TwoWay(string[] mine, string[] theirs)
    {
        var numbers = new Tokens();
        var pieces = new List<MergePiece>();
        var (m, t) = (0, 0);
        foreach (var run in Myers.Matches(numbers.Number(mine), numbers.Number(theirs)).Append(new MatchRun(mine.Length, theirs.Length, 0)))
        {
            if (run.Left > m || run.Right > t)
                pieces.Add(new MergePiece(MergeSource.Open, [], [], mine[m..run.Left], theirs[t..run.Right]));
            if (run.Length > 0)
                pieces.Add(Settled(MergeSource.Both, mine[run.Left..(run.Left + run.Length)]));
            (m, t) = (run.Left + run.Length, run.Right + run.Length);
        }

        return pieces;
    }

    private static MergePiece Decide(string[] origin, string[] mine, string[] theirs)
    {
        if (mine.AsSpan().SequenceEqual(theirs))
            return Settled(MergeSource.Both, mine);
        if (mine.AsSpan().SequenceEqual(origin))
            return Settled(MergeSource.Theirs, theirs);
        return theirs.AsSpan().SequenceEqual(origin)
            ? Settled(MergeSource.Mine, mine)
            : new MergePiece(MergeSource.Open, [], origin, mine, theirs);
    }

    /// <summary>Where each line of the origin stands in the other text; -1 where it does not.</summary>
    private static int[] Places(IReadOnlyList<MatchRun> runs, int length)
    {
        var places = new int[length];
        Array.Fill(places, -1);
        foreach (var run in runs)
        {
            for (var i = 0; i < run.Length; i++)
                places[run.Left + i] = run.Right + i;
        }

        return places;
    }

    private static MergePiece Settled(MergeSource source, string[] lines) => new(source, lines, [], [], []);
}
