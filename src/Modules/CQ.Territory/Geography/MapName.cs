namespace CQ.Territory.Geography;

/// <summary>How the name of a quartier is broken into lines. Put together, the lines are the name: those who listen hear nothing else.</summary>
public static class MapName
{
    private const int LongLine = 9;

    /// <summary>At dashes and slashes, where such names have their joints.</summary>
    public static IReadOnlyList<string> AtJoints(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            if (name[i] is not ('–' or '/'))
                continue;
            var next = i + 1;
            while (next < name.Length && name[next] == ' ')
                next++;
            lines.Add(name[start..next]);
            start = next;
        }

        lines.Add(name[start..]);
        return lines;
    }

    /// <summary>And long lines at the space nearest to their middle.</summary>
    public static IReadOnlyList<string> AtSpaces(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.SelectMany(Halves)];
    }

    private static IEnumerable<string> Halves(string line)
    {
        var spaces = Enumerable.Range(1, Math.Max(0, line.TrimEnd().Length - 1)).Where(i => line[i] == ' ').ToList();
        if (line.Length <= LongLine || spaces.Count == 0)
            return [line];
        var cut = spaces.MinBy(i => Math.Abs(i - (line.Length / 2.0))) + 1;
        return [line[..cut], line[cut..]];
    }
}
