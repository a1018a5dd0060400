using System.Diagnostics;
using CQ.Abstractions.Tenants;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Paging;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Territory.Services;

using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.Pages;

/// <summary>The lists of a sector with 40,000 projects, few of them public, by plans that know no values (DESIGN §4).</summary>
public sealed class CatalogueAtSizeTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_UnderAForcedGenericPlan_StayQuick()
    {
        await ManyProjects.FillAsync(fixture.Site, "nord", 40_000, publicOnes: 8);
        await using var slow = await TestSite.StartAsync(
            fixture.Database, new Dictionary<string, string?> { ["CQ_DATABASE"] = TestCluster.App(fixture.Database) + ";Options=-c plan_cache_mode=force_generic_plan" });
        var after = new Cursor(TimeProvider.System.GetUtcNow().AddHours(-20_000), Guid.Empty);

        foreach (var (name, read) in new (string, Func<ProjectCatalogue, Guid, Task>)[]
        {
            ("first page", (c, _) => c.ListAsync(ProjectFilter.None, null, Ct)),
            ("far page", (c, _) => c.ListAsync(ProjectFilter.None, after, Ct)),
            ("a quartier", (c, _) => c.ListAsync(new ProjectFilter("est"), null, Ct)),
            ("what never is", (c, _) => c.ListAsync(new ProjectFilter(Group: ProjectGroup.Ended), null, Ct)),
            ("last decisions", (c, _) => c.LastDecisionsAsync(4, Ct)),
            ("line", (c, council) => c.LineAsync(council, "est", Ct)),
        })
        {
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                await using var scope = slow.Enter("nord");
                var services = scope.Services;
                var council = (await services.GetRequiredService<ITerritoryDirectory>().CouncilAsync("est", services.GetRequiredService<ITenantTimeZone>().Today, Ct))!.Id;
                var catalogue = services.GetRequiredService<ProjectCatalogue>();
                await read(catalogue, council);
                // Counts are kept until something changes.
                slow.ForgetPages();
                var started = Stopwatch.GetTimestamp();
                await read(catalogue, council);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            output.WriteLine($"{name}: {median:0.0} ms");
            median.ShouldBeLessThan(120, name);
        }
    }
}
