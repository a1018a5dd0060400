using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Drills;

/// <summary>The published server as a process of its own, on a database and a port of its own, that can be ended and started again.</summary>
internal sealed class ServerProcess(string program, string database, string data) : IAsyncDisposable
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public int ProcessId => _process!.Id;

    /// <param name="killAt">The request after whose commit it ends itself; null for a server that lives.</param>
    public async Task StartAsync(string? killAt, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CQ_DATABASE"] = TestCluster.App(database);
        start.Environment["CQ_DATA"] = data;
        start.Environment["CQ_RECIPES"] = Path.Combine(AppContext.BaseDirectory, "recipes");
        start.Environment["CQ_PUBLIC_URL"] = Address.ToString().TrimEnd('/');
        start.Environment["CQ_ACCOUNT_FORMS_PER_MINUTE"] = "100000";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/');
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["CQ_DRILL_KILL"] = killAt ?? "";
        _process = Process.Start(start)!;
        // Read, so that it never waits for us; shown only when it does not come up.
        var said = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        _process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        _process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 600; i++)
        {
            _process.HasExited.ShouldBeFalse(string.Join('\n', said));
            if (await IsReadyAsync(client, ct))
                return;
            await Task.Delay(100, ct);
        }

        throw new TimeoutException("The server did not become ready: " + string.Join('\n', said));
    }

    /// <summary>It has ended by its own hand, with the status of a process that was killed.</summary>
    public async Task<int> WaitUntilGoneAsync(CancellationToken ct)
    {
        await _process!.WaitForExitAsync(ct).WaitAsync(TimeSpan.FromSeconds(20), ct);
        return _process.ExitCode;
    }

    public async Task StopAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready", ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
