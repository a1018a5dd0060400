using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.IntegrationTests.Drills;

/// <summary>wrk, reading public pages all the while, one in four of which no node has kept; each of eight connections rests 20 ms between two requests.</summary>
internal sealed partial class ClusterLoad : IDisposable
{
    private const string Script =
        """
        local n, pages = 0, { "/", "/projets", "/actualites", "/quartiers/seine" }
        request = function()
            n = n + 1
            return wrk.format("GET", pages[n % 4 + 1] .. (n % 4 == 1 and "?wrk=" .. n .. "-" .. os.time() or ""))
        end
        delay = function() return 20 end
        """;

    private readonly string _script = Path.GetTempFileName();
    private readonly Process _wrk;

    public ClusterLoad(Uri address)
    {
        File.WriteAllText(_script, Script);
        _wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c8", "-d600s", "--timeout", "40s", "-s", _script, address.ToString()]) { RedirectStandardOutput = true })!;
    }

    /// <summary>What wrk says of its requests.</summary>
    public async Task<string> EndAsync(CancellationToken ct)
    {
        await ClusterSite.RunAsync("kill", ["-INT", _wrk.Id.ToString(CultureInfo.InvariantCulture)], ct);
        var said = await _wrk.StandardOutput.ReadToEndAsync(ct);
        await _wrk.WaitForExitAsync(ct);
        var errors = string.Join("; ", Errors().Matches(said).Select(m => m.Value.Trim()));
        return $"wrk read {Requests().Match(said).Value.Trim()}{(errors.Length == 0 ? ", nothing failed" : "; " + errors)}";
    }

    public void Dispose()
    {
        if (!_wrk.HasExited)
            _wrk.Kill();
        _wrk.Dispose();
        File.Delete(_script);
    }

    [GeneratedRegex(@"\d+ requests in [^,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Requests();

    [GeneratedRegex(@"(Socket errors|Non-2xx)[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Errors();
}
