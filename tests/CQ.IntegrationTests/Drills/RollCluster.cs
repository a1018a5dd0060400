using System.Diagnostics;
using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>The cluster under a large vote: that it keeps what it acknowledges, its sudden end, and its start.</summary>
internal static class RollCluster
{
    /// <summary>A figure measured on a cluster that may lose a commit would be worth nothing.</summary>
    public static async Task RequireDurableAsync(CancellationToken ct)
    {
        foreach (var setting in new[] { "fsync", "synchronous_commit", "full_page_writes" })
            (await ShowAsync(setting, ct)).ShouldBe("on", setting);
    }

    /// <summary>Stops it as <c>pg_ctl stop -m immediate</c> does: every process ends where it is, nothing is written any more.</summary>
    public static async Task CrashAsync(CancellationToken ct)
    {
        var pid = int.Parse((await ScalarAsync("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)", ct))!, System.Globalization.CultureInfo.InvariantCulture);
        using var postmaster = Process.GetProcessById(pid);
        await RunAsync("kill", ["-QUIT", pid.ToString(System.Globalization.CultureInfo.InvariantCulture)], ct);
        await postmaster.WaitForExitAsync(ct).WaitAsync(TimeSpan.FromMinutes(1), ct);
    }

    /// <summary>Starts it again and waits until it has recovered.</summary>
    public static Task StartAsync(CancellationToken ct) =>
        RunAsync("bash", ["-c", Environment.GetEnvironmentVariable("CQ_ROLL_START").ShouldNotBeNull("run it with eng/drill.sh roll")], ct);

    private static async Task<string> ShowAsync(string setting, CancellationToken ct) => (await ScalarAsync("show " + setting, ct)).ShouldNotBeNull();

    private static async Task<string?> ScalarAsync(string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(TestCluster.Admin);
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    private static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync(ct);
        process.ExitCode.ShouldBe(0, program);
    }
}
