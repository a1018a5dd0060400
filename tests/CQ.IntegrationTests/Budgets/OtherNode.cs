using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Budgets;

/// <summary>The site once more, in a process of its own on the same database: a second node.</summary>
internal sealed partial class OtherNode : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Uri _address;

    private OtherNode(Process process, Uri address) => (_process, _address) = (process, address);

    public static async Task<OtherNode> StartAsync(string database)
    {
        var data = Path.Combine(Path.GetTempPath(), "cq-tests", database, "node2");
        Directory.CreateDirectory(data);
        var start = new ProcessStartInfo("dotnet", ["CQ.Web.dll", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["CQ_DATABASE"] = TestCluster.App(database),
                ["CQ_DATA"] = data,
                ["CQ_RECIPES"] = Path.Combine(AppContext.BaseDirectory, "recipes"),
                ["CQ_PUBLIC_URL"] = "http://localhost:5080",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        start.Environment.Remove("CQ_VERB");
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            // Whatever it says from now on is read and dropped, or it would wait for a reader.
            _ = process.StandardOutput.ReadToEndAsync();
            return new OtherNode(process, new Uri(match.Groups[1].Value));
        }

        throw new InvalidOperationException($"The second node did not start: {string.Join('\n', said)}");
    }

    /// <summary>The town hall approves them all, so many at a time. The answer is null, or what the page says was wrong.</summary>
    public async Task ApproveAllAsync(IReadOnlyList<(Guid Id, long Cents)> proposals, int atOnce, Action<long, string?> answered)
    {
        using var client = new TestClient(_address, "", null);
        await client.SignInAsync(TestPeople.TownHall);
        var page = await client.PageAsync($"/admin/budgets/propositions/{proposals[0].Id}");
        var token = page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        await Parallel.ForEachAsync(proposals, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (proposal, _) =>
        {
            using var response = await client.PostAsync(
                $"/admin/budgets/propositions/{proposal.Id}",
                ("__token", token), ("__request", Guid.NewGuid().ToString("N")), ("ActReference", "2026-12"), ("ActDate", "2026-01-05"), ("ActSignatory", "La mairie"));
            if (response.StatusCode == HttpStatusCode.Redirect)
            {
                answered(proposal.Cents, null);
                return;
            }

            var shown = await TestClient.ParseAsync(response);
            answered(proposal.Cents, shown.QuerySelector(".error-summary")?.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ') ?? $"{response.StatusCode}");
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
