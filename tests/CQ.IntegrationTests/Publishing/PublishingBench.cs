using System.Diagnostics;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Publishing;

/// <summary>
/// How long an anonymous reader waits at 100, 10,000 and 100,000 items, output cache off: three sites side by side, asked in turn, so that whatever slows the
/// machine slows all three. Run by <c>eng/bench.sh</c>.
/// </summary>
public sealed class PublishingBench(TemplateDatabase template, ITestOutputHelper output)
{
    private const int Rounds = 150;
    private static readonly int[] Sizes = [100, 10_000, 100_000];
    private static readonly string[] Pages = ["/actualites", "/quartiers/est"];

    [Fact(Explicit = true)]
    public async Task AnonymousPages_TakeAsLongAtAnySize()
    {
        var (databases, sites) = (new List<ClonedDatabase>(), new List<TestSite>());
        try
        {
            foreach (var size in Sizes)
            {
                databases.Add(await ClonedDatabase.OfAsync(template));
                sites.Add(await TestSite.StartAsync(databases[^1].Name));
                await ManyItems.FillAsync(sites[^1], "nord", size);
            }

            foreach (var page in Pages)
                await MeasureAsync(page, sites);
        }
        finally
        {
            foreach (var site in sites)
                await site.DisposeAsync();
            foreach (var database in databases)
                await database.DisposeAsync();
        }
    }

    private async Task MeasureAsync(string page, List<TestSite> sites)
    {
        var clients = sites.ConvertAll(s => s.Client());
        var times = Sizes.Select(_ => new List<double>()).ToList();
        for (var round = -20; round < Rounds; round++)
        {
            for (var i = 0; i < clients.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                // A value that means nothing keeps the output cache out.
                using var answer = await clients[i].GetAsync($"{page}?x={round}");
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                answer.EnsureSuccessStatusCode();
                if (round >= 0)
                    times[i].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        clients.ForEach(c => c.Dispose());
        var medians = times.ConvertAll(t => t.Order().ElementAt(t.Count / 2));
        output.WriteLine($"{page}: {string.Join(", ", Sizes.Zip(medians, (s, m) => $"{s} items {m:0.0} ms"))}; largest to smallest {medians[^1] / medians[0]:0.00}");
        (medians[^1] / medians[0]).ShouldBeLessThan(1.2, page);
        (medians[1] / medians[0]).ShouldBeLessThan(1.2, page);
    }
}
