using System.Collections.Concurrent;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>
/// Counts what was tried, by surface, and keeps what got across. The rules are two: an answer holds no private word of the other tenant, and what is the other tenant's is answered like what
/// never was.
/// </summary>
internal sealed class Findings
{
    private readonly ConcurrentDictionary<string, int> _probes = new();

    public ConcurrentBag<string> Crossings { get; } = [];

    public int Probes => _probes.Values.Sum();

    public string BySurface => string.Join(", ", _probes.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}"));

    public void Holds(string surface, string what, bool holds)
    {
        _probes.AddOrUpdate(surface, 1, (_, n) => n + 1);
        if (!holds)
            Crossings.Add($"{surface}: {what}");
    }

    public void TellsNothing(string surface, string what, string text, params IEnumerable<string> words)
    {
        var told = words.FirstOrDefault(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        Holds(surface, $"{what} tells {told}", told is null);
    }

    /// <summary>The address itself may be told again: it is left out of what is compared.</summary>
    public void IsLikeNothing(string surface, string what, Answer answer, Answer nothing, params IEnumerable<string> words)
    {
        if (answer.Status != nothing.Status || Path(answer.Location) != Path(nothing.Location))
            Holds(surface, $"{what} is answered {(int)answer.Status} {answer.Location}, and what never was {(int)nothing.Status} {nothing.Location}", false);
        else
            TellsNothing(surface, what, answer.Text, words);
    }

    private static string Path(string location) => location.Split('?')[0];
}
