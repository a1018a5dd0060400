namespace CQ.Workflows.Graphs;

/// <summary>Breaks a title into lines that fit a box.</summary>
internal static class DiagramText
{
    private const int Letters = 25;

    public static IReadOnlyList<string> Lines(string title, int most = 2)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= Letters)
                lines[^1] += " " + word;
            else if (lines.Count < most)
                lines.Add(word);
            else
            {
                lines[^1] += " …";
                break;
            }
        }

        return [.. lines.Select(l => l.Length <= Letters + 2 ? l : l[..Letters] + "…")];
    }
}
