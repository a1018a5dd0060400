using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>A running cluster of <c>eng/cluster.sh</c>, and what can be done to it.</summary>
internal sealed class ClusterSite : IAsyncDisposable
{
    private readonly string _data = Require("CQ_DRILL_CLUSTER");
    private readonly string _eng = Require("CQ_DRILL_ENG");
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(Require("CQ_DRILL_DATABASE") + ";Pooling=false");

    public ClusterSite()
    {
        Address = new Uri(File.ReadAllText(Path.Combine(_data, "address")).Trim());
        Nodes = [.. File.ReadLines(Path.Combine(_data, "nodes")).Select(l => l.Split(' ')).Select(n => (n[0], new Uri($"http://127.0.0.1:{n[1]}")))];
    }

    /// <summary>Where nginx listens.</summary>
    public Uri Address { get; }

    public IReadOnlyList<(string Name, Uri Address)> Nodes { get; }

    public string Mails => Path.Combine(_data, "app", "mail");

    /// <summary>Resident memory of a node, in MB.</summary>
    public long MemoryOf(string node) =>
        File.ReadLines($"/proc/{PidOf(node)}/status").Where(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Select(l => long.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>As by a power cut; <c>eng/cluster.sh</c> starts it again.</summary>
    public void Kill(string node)
    {
        using var process = Process.GetProcessById(PidOf(node));
        process.Kill();
    }

    /// <summary>PostgreSQL is told to break off at once, recovers from its log, and serves again.</summary>
    public async Task RestartDatabaseAsync(CancellationToken ct)
    {
        var pid = await ScalarAsync<int>("select pg_backend_pid()", ct);
        var postmaster = File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1].Split(' ')[1];
        await RunAsync("kill", ["-QUIT", postmaster], ct);
        while (Directory.Exists("/proc/" + postmaster))
            await Task.Delay(50, ct);
        await RunAsync(Path.Combine(_eng, "postgres.sh"), ["start", "--data", _data, "--for", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)], ct);
    }

    public Task RollAsync(CancellationToken ct) => RunAsync(Path.Combine(_eng, "cluster.sh"), ["roll", "--data", _data], ct);

    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        process.ExitCode.ShouldBe(0, $"{program}: {await complained}");
        return await said;
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = _database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync(ct)).ShouldNotBeNull(sql);
    }

    public async Task<IReadOnlyList<T>> ColumnAsync<T>(string sql, CancellationToken ct)
    {
        await using var command = _database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetFieldValue<T>(0));
        return found;
    }

    private int PidOf(string node) => int.Parse(File.ReadAllText(Path.Combine(_data, node + ".pid")).Split(' ')[0], CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static string Require(string name) => Environment.GetEnvironmentVariable(name).ShouldNotBeNull("run it with eng/drill.sh cluster");
}
