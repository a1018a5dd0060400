using System.Collections.Concurrent;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Matrices.Contents;

namespace CQ.IntegrationTests.Matrices;

/// <summary>
/// Viewer × level × owner × state × surface over what councils publish: news, pages, documents, events, their files, comments, links and blocks, and the people of the
/// directory. What each place shows is what the oracle says, in both tenants, no less and no more.
/// </summary>
public sealed class ContentMatrixTests(ContentWorld world, ITestOutputHelper output) : IClassFixture<ContentWorld>
{
    private static readonly string[] Modules = ["CQ.Contents", "CQ.Publishing", "CQ.Media", "CQ.Search"];

    private static readonly string[] ComposedPages = ["HomeController", "NeighbourhoodController", "GroupController", "HomePageController", "NeighbourhoodPageController"];

    public static TheoryData<string> Surfaces => [.. ContentSurfaces.All.Select(s => s.Name)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverySurface_ShowsWhatTheOracleSays()
    {
        var (faults, lines) = (new List<string>(), new List<string>());
        var (total, own) = ((Probes: 0, Shown: 0, Forbidden: 0), (Probes: 0, Forbidden: 0));
        foreach (var surface in ContentSurfaces.All)
        {
            var found = new ConcurrentBag<(int Probes, int Shown, IReadOnlyList<string> Faults)>();
            await Parallel.ForEachAsync(AudienceViewer.All, Ct, async (viewer, _) => found.Add(await surface.ProbeAsync(await world.SessionAsync(viewer), world.Items)));
            var verdicts = AudienceViewer.All.SelectMany(v => world.Items.Where(surface.Holds).Select(i => (IsOwn: v.Tenant == i.Tenant, Verdict: surface.Expected(v, i))))
                .Where(v => v.Verdict != Verdict.NotAsked).ToList();
            if (verdicts.Exists(v => v.Verdict == Verdict.Shown))
                found.Sum(f => f.Shown).ShouldBeGreaterThan(0, $"{surface.Name} shows nothing to anybody");
            total = (total.Probes + found.Sum(f => f.Probes), total.Shown + found.Sum(f => f.Shown), total.Forbidden + verdicts.Count(v => v.Verdict == Verdict.Hidden));
            own = (own.Probes + verdicts.Count(v => v.IsOwn), own.Forbidden + verdicts.Count(v => v is { IsOwn: true, Verdict: Verdict.Hidden }));
            faults.AddRange(found.SelectMany(f => f.Faults));
            lines.Add($"{surface.Name} {found.Sum(f => f.Probes)}");
        }

        output.WriteLine(
            $"{total.Probes} probes, {total.Shown} shown, {100 * total.Forbidden / total.Probes} % forbidden; within one's tenant {own.Probes}, {100 * own.Forbidden / own.Probes} % forbidden; {AudienceViewer.All.Count} viewers, {world.Items.Count} items, "
            + $"{ContentSurfaces.All.Count} surfaces; {string.Join(", ", lines)}");
        faults.ShouldBeEmpty($"{faults.Count} faults");
        total.Forbidden.ShouldBeGreaterThan(total.Probes / 3);
        own.Forbidden.ShouldBeGreaterThan(own.Probes / 3);
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public async Task PlantedLeak_IsCaughtOnItsSurface(string name)
    {
        var surface = ContentSurfaces.All.Single(s => s.Name == name);
        var (viewer, item) = (
            from v in AudienceViewer.All
            where v is { Tenant: "nord", IsSignedIn: true }
            from i in world.Items
            where i.Tenant == v.Tenant && surface.Holds(i) && surface.Expected(v, i) == Verdict.Hidden && surface.Plant.Fits(v, i)
            select (v, i)).First();
        var session = await world.SessionAsync(viewer);
        // The first of a list leads to its page.
        var probed = world.Items.Where(i => i == item || (name == "pages under a page" && i.Tenant == item.Tenant && surface.Holds(i))).ToList();

        await using (await surface.Plant.PlantAsync(world, viewer, item))
        {
            world.Site.ForgetPages();
            (await surface.ProbeAsync(session, probed)).Faults.ShouldContain(f => f.Contains("is shown", StringComparison.Ordinal) && f.Contains(item.ToString(), StringComparison.Ordinal));
        }

        world.Site.ForgetPages();
        (await surface.ProbeAsync(session, probed)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void EveryCellThatCanBe_HoldsAnItem()
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            var items = world.Items.Where(i => i.Tenant == tenant).ToList();
            foreach (var (level, owner) in ContentCells.Pairs)
            {
                foreach (var stage in Enum.GetValues<Stage>().Where(s => s < Stage.Prepared))
                {
                    foreach (var kind in new[] { ItemKind.News, ItemKind.Page, ItemKind.Document, ItemKind.Event })
                        items.ShouldContain(i => i.Kind == kind && i.Level == level && i.Owner == owner && i.State == stage.ToString());
                }

                items.ShouldContain(i => i.Kind == ItemKind.LibraryFile && i.Level == level && i.Owner == owner);
                items.ShouldContain(i => i.Kind == ItemKind.Comment && i.Level == level && i.Owner == owner);
            }
        }
    }

    [Fact]
    public void EveryAddressOfThePublishingModules_IsLookedAt()
    {
        var names = ContentSurfaces.All.Select(s => s.Name).ToHashSet();
        var patterns = Patterns();

        patterns.Where(p => !ContentEndpoints.Surfaces.ContainsKey(p) && !ContentEndpoints.ShowNothing.ContainsKey(p)).ShouldBeEmpty("addresses that no surface looks at");
        ContentEndpoints.Surfaces.Keys.Concat(ContentEndpoints.ShowNothing.Keys).Except(patterns).ShouldBeEmpty("addresses that are no more");
        ContentEndpoints.Surfaces.Values.SelectMany(s => s).Where(s => !names.Contains(s)).ShouldBeEmpty("surfaces that are no more");
    }

    [Fact]
    public void PlantedAddress_ThatNoSurfaceLooksAt_IsFound() =>
        Patterns().Append("/actualites/toutes").Where(p => !ContentEndpoints.Surfaces.ContainsKey(p) && !ContentEndpoints.ShowNothing.ContainsKey(p)).ShouldBe(["/actualites/toutes"]);

    private List<string> Patterns() =>
    [
        .. EndpointList.Of(world.Site)
            .Where(e => e.Method == "GET" && e.Action is { } action
                && (Modules.Contains(action.ControllerTypeInfo.Assembly.GetName().Name) || ComposedPages.Contains(action.ControllerTypeInfo.Name)))
            .Select(e => e.Pattern).Distinct(),
    ];
}
