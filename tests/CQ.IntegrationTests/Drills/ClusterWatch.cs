using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace CQ.IntegrationTests.Drills;

/// <summary>Every request of the drill with its answer and its moment, and what they say of each event.</summary>
internal sealed class ClusterWatch(TimeProvider time)
{
    private readonly ConcurrentQueue<Seen> _seen = new();
    private readonly List<(string Event, DateTimeOffset At)> _events = [];

    /// <summary>What comes from here on is told of this event.</summary>
    public void Begin(string name) => _events.Add((name, time.GetUtcNow()));

    /// <param name="status">Null: no answer.</param>
    public void Note(bool isRead, DateTimeOffset begun, HttpStatusCode? status, bool isGood) => _seen.Enqueue(new Seen(isRead, begun, time.GetUtcNow(), status, isGood));

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Of the requests that ended between an event and the next one: what was under way when a node was killed is told of that.</summary>
    public int FailedOf(string name) => Of(name).Count(s => !s.IsGood);

    /// <summary>The same of reads alone.</summary>
    public int FailedReadsOf(string name) => Of(name).Count(s => s is { IsGood: false, IsRead: true });

    public IEnumerable<string> Table()
    {
        yield return "| Event | reads | failed | writes | failed | of all failed: 503 | other answer | no answer | longest answer | all well again after |";
        yield return "|---|---|---|---|---|---|---|---|---|---|";
        foreach (var (name, at) in _events)
        {
            var seen = Of(name);
            var (reads, writes, failed) = (seen.Where(s => s.IsRead).ToList(), seen.Where(s => !s.IsRead).ToList(), seen.Where(s => !s.IsGood).ToList());
            var busy = failed.Count(s => s.Status == HttpStatusCode.ServiceUnavailable);
            var none = failed.Count(s => s.Status is null);
            var longest = seen.Count == 0 ? TimeSpan.Zero : seen.Max(s => s.Ended - s.Begun);
            yield return $"| {name} | {reads.Count} | {reads.Count(s => !s.IsGood)} | {writes.Count} | {writes.Count(s => !s.IsGood)} | {busy} | {failed.Count - busy - none} | {none} | {Said(longest)} | {Recovery(seen, at)} |";
        }
    }

    /// <summary>From the event to the first success after which nothing failed any more.</summary>
    private static string Recovery(List<Seen> seen, DateTimeOffset at)
    {
        if (seen.All(s => s.IsGood))
            return "nothing failed";
        var last = seen.Where(s => !s.IsGood).Max(s => s.Ended);
        return seen.Where(s => s.IsGood && s.Ended >= last).Select(s => (DateTimeOffset?)s.Ended).Min() is { } well ? Said(well - at) : "never";
    }

    private List<Seen> Of(string name)
    {
        var index = _events.FindIndex(e => e.Event == name);
        var (from, until) = (_events[index].At, index + 1 < _events.Count ? _events[index + 1].At : DateTimeOffset.MaxValue);
        return [.. _seen.Where(s => s.Ended >= from && s.Ended < until)];
    }

    private static string Said(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s");

    private sealed record Seen(bool IsRead, DateTimeOffset Begun, DateTimeOffset Ended, HttpStatusCode? Status, bool IsGood);
}
