using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CQ.Media.Services.Tools;

/// <summary>
/// The one place that runs programs on files from outside: in a process of its own with a limit to memory, time, open files and what it writes, with an
/// empty environment, never through a shell, and only a few at a time on a node. A file that breaks such a program breaks nothing else.
/// </summary>
public sealed class BoundedProcess(ILogger<BoundedProcess> logger) : IDisposable
{
    public const int AtOnce = 2;
    private const int OpenFiles = 64;
    private const int NotFound = 127;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>The whole command: <c>timeout</c> ends what the clock outlives, <c>prlimit</c> what takes too much.</summary>
    public static IReadOnlyList<string> CommandLine(ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return
        [
            "timeout", "--kill-after=2", Number(call.Seconds),
            "prlimit", $"--as={Number(call.Memory)}", $"--cpu={Number(call.CpuSeconds)}", $"--fsize={Number(call.FileSize)}", $"--nofile={Number(OpenFiles)}", "--core=0", "--",
            call.Program, .. call.Arguments,
        ];
    }

    /// <summary>What the program finds in its environment, whatever ours holds.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOf(ToolCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Dictionary<string, string>
        {
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["LC_ALL"] = "C.UTF-8",
            ["HOME"] = call.Folder,
            ["TMPDIR"] = call.Folder,
            // libvips then has only the readers that are tested against hostile files.
            ["VIPS_BLOCK_UNTRUSTED"] = "1",
            ["VIPS_CONCURRENCY"] = "1",
            // Within the limit of memory rather than in a file that the limit of files would cut.
            ["VIPS_DISC_THRESHOLD"] = "1g",
        };
    }

    public async Task<ToolResult> RunAsync(ToolCall call, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(call);
        await _places.WaitAsync(ct);
        try
        {
            var result = await StartAsync(call, ct);
            if (result.IsMissing)
                logger.LogError("{Program} is not installed", call.Program);
            else if (!result.Succeeded)
                logger.LogInformation("{Program} ended with {ExitCode}: {Errors}", call.Program, result.ExitCode, result.Errors);
            return result;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static async Task<ToolResult> StartAsync(ToolCall call, CancellationToken ct)
    {
        var command = CommandLine(call);
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = call.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in EnvironmentOf(call))
            start.Environment[name] = value;

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new ToolResult(NotFound, "", "", IsMissing: true, IsCut: false);
        }

        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, call.Output, ct);
            var errors = ReadAsync(process.StandardError, 2000, ct);
            await process.WaitForExitAsync(ct);
            var (text, isCut) = await output;
            var (said, _) = await errors;
            return new ToolResult(process.ExitCode, text, said.Trim(), process.ExitCode == NotFound, isCut);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // To the end, or the program would wait for a reader; only the beginning is kept.
    private static async Task<(string Text, bool IsCut)> ReadAsync(StreamReader reader, int most, CancellationToken ct)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        var isCut = false;
        int read;
        while ((read = await reader.ReadAsync(buffer, ct)) > 0)
        {
            var kept = Math.Min(read, most - text.Length);
            text.Append(buffer, 0, kept);
            isCut |= kept < read;
        }

        return (text.ToString(), isCut);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
