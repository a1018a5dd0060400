using System.Diagnostics;
using System.Net;
using CQ.Abstractions.Tenants;
using CQ.Contents.Services;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Territory.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The pages of a sector with years behind it, most of it private: as many statements at 100,000 items as at 100, and plans that know no values (DESIGN §4).</summary>
public sealed class PublishingAtSizeTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private static readonly string[] Pages = ["/actualites", "/actualites?quartier=est", "/quartiers/est", "/documents", "/documents?quartier=est", "/"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statements_AreTheSameAtAnySize_AndLists_UnderAForcedGenericPlan_StayQuick()
    {
        using var counter = new StatementCounter(fixture.Site);
        using var client = fixture.Site.Client();
        var counts = new List<Dictionary<string, int>>();
        var filled = 0;
        foreach (var size in new[] { 100, 10_000, 100_000 })
        {
            await ManyItems.FillAsync(fixture.Site, "nord", size - filled, filled);
            filled = size;
            counts.Add(await CountAsync(counter, client, size));
        }

        foreach (var page in Pages)
            counts.Select(c => c[page]).Distinct().Count().ShouldBe(1, $"{page}: {string.Join(", ", counts.Select(c => c[page]))} statements");
        output.WriteLine(string.Join(", ", Pages.Select(p => $"{p}: {counts[0][p]} statements")));
        await StayQuickAsync();
    }

    /// <summary>A value in the address that means nothing keeps the output cache out.</summary>
    private static async Task<Dictionary<string, int>> CountAsync(StatementCounter counter, TestClient client, int size)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in Pages)
        {
            var mark = (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "x=" + size;
            (await client.GetAsync($"{page}{mark}a")).Dispose();
            var (response, statements) = await counter.CountAsync(client.Http, $"{page}{mark}b");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            counts[page] = statements;
        }

        return counts;
    }

    private async Task StayQuickAsync()
    {
        await using var slow = await TestSite.StartAsync(
            fixture.Database, new Dictionary<string, string?> { ["CQ_DATABASE"] = TestCluster.App(fixture.Database) + ";Options=-c plan_cache_mode=force_generic_plan" });
        var after = new Cursor(TimeProvider.System.GetUtcNow().AddHours(-60_000), Guid.Empty);
        foreach (var (name, read) in new (string, Func<IServiceProvider, Guid, Task>)[]
        {
            ("first page", (s, _) => s.GetRequiredService<ReadNews>().ListAsync(NewsFilter.None, null, Ct)),
            ("far page", (s, _) => s.GetRequiredService<ReadNews>().ListAsync(NewsFilter.None, after, Ct)),
            ("a quartier", (s, _) => s.GetRequiredService<ReadNews>().ListAsync(new NewsFilter("est"), null, Ct)),
            ("home", (s, _) => s.GetRequiredService<ReadItems>().PublicAsync(NewsType.TypeName, new ContentFilter(OnHome: true), 5, Ct)),
            ("block", (s, council) => s.GetRequiredService<ReadItems>().PublicAsync(NewsType.TypeName, new ContentFilter(council), 5, Ct)),
            ("documents", (s, _) => s.GetRequiredService<ReadDocuments>().ListAsync(DocumentFilter.None, null, Ct)),
            ("documents of a quartier and year", (s, _) => s.GetRequiredService<ReadDocuments>().ListAsync(new DocumentFilter("est", DocumentKind.Minutes, 2024), null, Ct)),
        })
        {
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                await using var scope = slow.Enter("nord");
                var services = scope.Services;
                var council = (await services.GetRequiredService<ITerritoryDirectory>().CouncilAsync("est", services.GetRequiredService<ITenantTimeZone>().Today, Ct))!.Id;
                await read(services, council);
                var started = Stopwatch.GetTimestamp();
                await read(services, council);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            output.WriteLine($"{name}: {median:0.0} ms");
            median.ShouldBeLessThan(120, name);
        }
    }
}
