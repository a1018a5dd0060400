namespace CQ.Contents.Services.Comparing;

/// <summary>
/// Myers' shortest edit script (An O(ND) Difference Algorithm, 1986), with a bound on its work: what differs too much is given up on, and only the common beginning and
/// end are found. Time and memory stay small whatever is compared.
/// </summary>
public static class Myers
{
    private const int Work = 24_000_000;
    private const int FewestEdits = 40;
    private const int MostEdits = 1_200;

    /// <summary>What the two have in common, in order, never overlapping.</summary>
    public static IReadOnlyList<MatchRun> Matches(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int[] a = [.. left], b = [.. right];
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;

        var runs = new List<MatchRun>();
        if (head > 0)
            runs.Add(new MatchRun(0, 0, head));
        var inner = Search(a.AsSpan(head, a.Length - head - tail), b.AsSpan(head, b.Length - head - tail));
        runs.AddRange(inner.Select(r => new MatchRun(r.Left + head, r.Right + head, r.Length)));
        if (tail > 0)
            runs.Add(new MatchRun(a.Length - tail, b.Length - tail, tail));
        return runs;
    }

    private static List<MatchRun> Search(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.Length == 0 || b.Length == 0)
            return [];
        var edits = Math.Min(a.Length + b.Length, Math.Clamp(Work / (a.Length + b.Length), FewestEdits, MostEdits));
        var middle = edits + 1;
        var reach = new int[(2 * edits) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= edits; d++)
        {
            // What backtracking needs of this step: diagonals -d-1 to d+1.
            trace.Add(reach[(middle - d - 1)..(middle + d + 2)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]) ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                    (x, y) = (x + 1, y + 1);
                reach[middle + k] = x;
                if (x >= a.Length && y >= b.Length)
                    return Backtrack(trace, a.Length, b.Length);
            }
        }

        return [];
    }

    private static List<MatchRun> Backtrack(List<int[]> trace, int x, int y)
    {
        var runs = new List<MatchRun>();
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var reach = trace[d];
            int At(int diagonal) => reach[diagonal + d + 1];
            var k = x - y;
            var from = k == -d || (k != d && At(k - 1) < At(k + 1)) ? k + 1 : k - 1;
            var (fromX, fromY) = d == 0 ? (0, 0) : (At(from), At(from) - from);
            var length = Math.Min(x - fromX, y - fromY);
            // The step itself is one insertion or deletion; the rest of the way is common.
            if (length > 0)
                runs.Add(new MatchRun(x - length, y - length, length));
            (x, y) = (fromX, fromY);
        }

        runs.Reverse();
        return runs;
    }
}
