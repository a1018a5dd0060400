using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CQ.IntegrationTests.Drills;

/// <summary>Sends the forms of many electors over a fixed number of connections, and keeps of each whether it was acknowledged and how long that took.</summary>
internal sealed class RollCasting(Uri address, Guid vote, IReadOnlyList<RollBallot> ballots) : IDisposable
{
    public const int Connections = 24;

    // Without a character set, as a browser sends it.
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    private readonly SocketsHttpHandler _handler = new() { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = Connections };
    private readonly double[] _milliseconds = new double[ballots.Count];
    private readonly bool[] _acknowledged = new bool[ballots.Count];
    private readonly bool[] _sent = new bool[ballots.Count];
    private readonly long[] _at = new long[ballots.Count];
    private readonly string _path = $"/votes/{vote}/bulletin";
    private readonly string _receipt = $"/votes/{vote}/recu";
    private int _count;

    /// <summary>How many were led to their receipt.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Votes a second, of each tenth of the vote, in the order in which they were acknowledged.</summary>
    public IReadOnlyList<int> RateByTenth()
    {
        var ends = _at.Where((_, i) => _acknowledged[i]).Order().ToList();
        var size = Math.Max(2, ends.Count / 10);
        return [.. ends.Chunk(size).Where(c => c.Length == size).Select(c => (int)((c.Length - 1) / Stopwatch.GetElapsedTime(c[0], c[^1]).TotalSeconds))];
    }

    /// <summary>The time within which so many of a hundred were answered, in milliseconds.</summary>
    public double Percentile(double percent)
    {
        var all = _milliseconds.Where((_, i) => _acknowledged[i]).Order().ToList();
        return all[(int)Math.Min(all.Count - 1, all.Count * percent / 100)];
    }

    public IReadOnlyList<RollBallot> Acknowledged() => [.. ballots.Where((_, i) => _acknowledged[i])];

    /// <summary>Sent, and left without an answer that says it is done.</summary>
    public IReadOnlyList<RollBallot> Unanswered() => [.. ballots.Where((_, i) => _sent[i] && !_acknowledged[i])];

    /// <summary>Casts what has not been acknowledged yet; who sent a form in vain sends the same again, before the others.</summary>
    /// <param name="breaksAt">A server that ends after so many is no fault; null when every answer must be a receipt.</param>
    /// <param name="reached">Called once, when so many are acknowledged.</param>
    public async Task CastAsync(int? breaksAt, Func<Task>? reached, CancellationToken ct)
    {
        var order = Enumerable.Range(0, ballots.Count).Where(i => !_acknowledged[i]).OrderByDescending(i => _sent[i]).ThenBy(i => i).ToList();
        var next = -1;
        var breaking = Task.CompletedTask;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var client = new HttpClient(_handler, disposeHandler: false) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
            while (Interlocked.Increment(ref next) is var n && n < order.Count)
            {
                if (!await SendAsync(client, order[n], breaksAt is not null, ct))
                    return;
                if (Interlocked.Increment(ref _count) == breaksAt)
                    breaking = reached!();
            }
        }));
        await breaking;
    }

    public void Dispose() => _handler.Dispose();

    private async Task<bool> SendAsync(HttpClient client, int i, bool mayBreak, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _path);
        request.Headers.Add("Cookie", ballots[i].Cookies);
        request.Content = new StringContent(ballots[i].Body, Encoding.ASCII, Form);
        var started = Stopwatch.GetTimestamp();
        _sent[i] = true;
        try
        {
            using var answer = await client.SendAsync(request, ct);
            if (answer.StatusCode != HttpStatusCode.Found || answer.Headers.Location?.OriginalString != _receipt)
            {
                mayBreak.ShouldBeTrue($"elector {ballots[i].Number}: {(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync(ct)}");
                return false;
            }
        }
        catch (HttpRequestException) when (mayBreak)
        {
            return false;
        }

        _at[i] = Stopwatch.GetTimestamp();
        _milliseconds[i] = Stopwatch.GetElapsedTime(started, _at[i]).TotalMilliseconds;
        return _acknowledged[i] = true;
    }
}
