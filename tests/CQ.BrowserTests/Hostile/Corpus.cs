using System.Collections.Concurrent;
using CQ.UnitTests.Publishing;

namespace CQ.BrowserTests.Hostile;

/// <summary>The words that are planted, alone, several to a field or all at once.</summary>
internal static class Corpus
{
    private const int Short = 60;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<int>> Known = new();

    private static readonly string[] Plains = [.. XssCorpus.All.Select(p => Plain(p.Payload))];

    private static int _turn;

    public static IReadOnlyList<string> Payloads { get; } = [.. XssCorpus.All.Select(p => p.Payload)];

    public static int Classes { get; } = XssCorpus.All.Select(p => p.Class).Distinct().Count();

    /// <summary>Each on a line of its own, as far from the next as Markdown needs.</summary>
    public static string All { get; } = string.Join("\n\n", Payloads);

    /// <summary>The next one that fits into a short field.</summary>
    public static string Next()
    {
        string payload;
        do
            payload = Payloads[Interlocked.Increment(ref _turn) % Payloads.Count];
        while (payload.Length > Short || payload.Contains('\n', StringComparison.Ordinal) || payload.Contains('\0', StringComparison.Ordinal));
        return payload;
    }

    /// <summary>All of them in texts of at most <paramref name="length"/> characters, on one line; what is longer stands alone.</summary>
    public static IReadOnlyList<string> Pieces(int length)
    {
        var pieces = new List<string> { "" };
        foreach (var payload in Payloads.Where(p => !p.Contains('\0', StringComparison.Ordinal)).Select(p => p.Replace('\n', ' ').Replace('\r', ' ')))
        {
            if (pieces[^1].Length + 1 + payload.Length > length)
                pieces.Add("");
            pieces[^1] = pieces[^1].Length == 0 ? payload : $"{pieces[^1]} {payload}";
        }

        return [.. pieces.Where(p => p.Length > 0 && p.Length <= length)];
    }

    /// <summary>Numbers of the payloads that a text holds.</summary>
    public static IReadOnlyList<int> In(string text) => text.Length < 3
        ? []
        : Known.GetOrAdd(Plain(text), t => [.. Enumerable.Range(0, Payloads.Count).Where(i => t.Contains(Plains[i], StringComparison.Ordinal))]);

    // Forms send line breaks their own way.
    private static string Plain(string text) => text.ReplaceLineEndings("\n");
}
