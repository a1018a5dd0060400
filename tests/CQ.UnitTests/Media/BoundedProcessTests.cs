using CQ.Media.Services.Tools;
using Microsoft.Extensions.Logging.Abstractions;

namespace CQ.UnitTests.Media;

public sealed class BoundedProcessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void CommandLine_BoundsMemoryTimeFilesAndCores()
    {
        var call = new ToolCall("vips", ["copy", "a b", "$(c)"], "/tmp") { Memory = 1000, CpuSeconds = 7, Seconds = 9, FileSize = 11 };

        BoundedProcess.CommandLine(call).ShouldBe(
        [
            "timeout", "--kill-after=2", "9", "prlimit", "--as=1000", "--cpu=7", "--fsize=11", "--nofile=64", "--core=0", "--", "vips", "copy", "a b", "$(c)",
        ]);
    }

    [Fact]
    public void Environment_HoldsNothingOfOurs()
    {
        var names = BoundedProcess.EnvironmentOf(new ToolCall("vips", [], "/tmp")).Keys;

        names.ShouldBe(["PATH", "LC_ALL", "HOME", "TMPDIR", "VIPS_BLOCK_UNTRUSTED", "VIPS_CONCURRENCY", "VIPS_DISC_THRESHOLD"]);
    }

    [Fact]
    public async Task Program_ThatTakesTooLong_IsEnded()
    {
        var result = await RunAsync(new ToolCall("sleep", ["30"], Path.GetTempPath()) { Seconds = 1 });

        result.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Program_ThatTakesTooMuchMemory_IsEnded() =>
        (await RunAsync(new ToolCall("dd", ["if=/dev/zero", "of=/dev/null", "bs=500M", "count=1"], Path.GetTempPath()) { Memory = 200_000_000 })).Succeeded.ShouldBeFalse();

    [Fact]
    public async Task Program_ThatWritesTooMuch_IsEnded()
    {
        using var folder = WorkFolder.Create();

        var result = await RunAsync(new ToolCall("dd", ["if=/dev/zero", $"of={folder.File("x")}", "bs=1000", "count=1000"], folder.Path) { FileSize = 10_000 });

        result.Succeeded.ShouldBeFalse();
        new FileInfo(folder.File("x")).Length.ShouldBeLessThanOrEqualTo(10_000);
    }

    [Fact]
    public async Task Output_IsReadToItsEnd_AndKeptToItsLimit()
    {
        var result = await RunAsync(new ToolCall("seq", ["100000"], Path.GetTempPath()) { Output = 10 });

        result.Succeeded.ShouldBeTrue();
        result.Output.ShouldBe("1\n2\n3\n4\n5\n");
        result.IsCut.ShouldBeTrue();
    }

    [Fact]
    public async Task Program_ThatIsNotInstalled_IsSaidToBeMissing() =>
        (await RunAsync(new ToolCall("no-such-program", [], Path.GetTempPath()))).IsMissing.ShouldBeTrue();

    [Fact]
    public void WorkFolder_IsGoneWithWhatItHeld()
    {
        string path;
        using (var folder = WorkFolder.Create())
        {
            path = folder.Path;
            File.WriteAllText(folder.File("x"), "x");
        }

        Directory.Exists(path).ShouldBeFalse();
    }

    private static async Task<ToolResult> RunAsync(ToolCall call)
    {
        using var processes = new BoundedProcess(NullLogger<BoundedProcess>.Instance);
        return await processes.RunAsync(call, Ct);
    }
}
