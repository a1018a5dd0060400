using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Projects.Pages;

/// <summary>The catalogue (R197) in both tenants: pages, filters, counts and the map, only of what is public.</summary>
public sealed class CatalogueTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const int Many = 120;

    private static bool _filled;

    public async ValueTask InitializeAsync()
    {
        if (_filled)
            return;
        _filled = true;
        await ManyProjects.FillAsync(fixture.Site, "nord", Many, publicOnes: 2);
        await ManyProjects.FillAsync(fixture.Site, "sud", 15);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Pages_LeadThroughEveryPublicProject_NewestFirst_EachOnce()
    {
        using var client = fixture.Site.Client();
        var titles = new List<string>();
        var path = "/projets";
        for (var pages = 1; ; pages++)
        {
            var page = await client.PageAsync(path);
            titles.AddRange(page.QuerySelectorAll(".rows__title").Select(t => t.TextContent));
            if (page.QuerySelector(".paging a[rel=next]") is not { } next)
                break;
            pages.ShouldBeLessThan(10);
            path = next.GetAttribute("href")!;
        }

        titles.ShouldBe(Enumerable.Range(1, Many).Where(n => n % 2 == 0).Select(n => $"Ancien projet {n}"));
    }

    [Fact]
    public async Task OtherTenant_HasItsOwn()
    {
        using var client = fixture.Site.Client("sud");

        var page = await client.PageAsync("/projets");

        page.QuerySelectorAll(".rows__title").Length.ShouldBe(15);
        page.QuerySelector(".rows__title a")!.GetAttribute("href")!.ShouldBe("/sud/projets/2021-1001-ancien-1");
        page.QuerySelector("#liste")!.TextContent.ShouldBe("15 projets");
    }

    // Of the three under way one has its last day today.
    [Fact]
    public async Task Late_AreThoseUnderWayAfterTheirLastDay()
    {
        using var client = fixture.Site.Client("sud");

        var page = await client.PageAsync("/projets?retard=1");

        page.QuerySelectorAll(".rows__title").Select(t => t.TextContent).ShouldBe(["Ancien projet 3", "Ancien projet 15"]);
        page.QuerySelectorAll(".rows .tag--bad").Length.ShouldBe(2);
    }

    // Public are the even ones: in the first quartier, feasibility, waiting and done, 20 of each; all of them investments.
    [Theory]
    [InlineData("?quartier=est", "60 projets")]
    [InlineData("?quartier=ouest", "Aucun projet")]
    [InlineData("?etat=realises", "20 projets")]
    [InlineData("?etat=realises&annee=2024", "4 projets")]
    [InlineData("?section=investissement", "60 projets")]
    [InlineData("?section=fonctionnement&etat=", "Aucun projet")]
    [InlineData("?retard=1", "Aucun projet")]
    [InlineData("?quartier=nulle-part&etat=n-importe&annee=x&apres=rien", "60 projets")]
    public async Task Filters_Narrow(string query, string count)
    {
        using var client = fixture.Site.Client();

        var page = await client.PageAsync("/projets" + query);

        page.QuerySelector("#liste")!.TextContent.ShouldBe(count);
        page.QuerySelectorAll(".empty").Length.ShouldBe(count == "Aucun projet" ? 1 : 0);
    }

    [Fact]
    public async Task Filter_StaysOnTheNextPage_AndIsTakenAwayByItsChip()
    {
        using var client = fixture.Site.Client();

        var page = await client.PageAsync("/projets?quartier=est&section=investissement");

        page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href")!.ShouldContain("quartier=est&section=investissement&apres=");
        page.QuerySelectorAll(".chip").Select(c => c.GetAttribute("href")).ShouldBe(["/projets?section=investissement", "/projets?quartier=est"]);
        page.QuerySelector("#quartier option[selected]")!.GetAttribute("value").ShouldBe("est");
    }

    [Fact]
    public async Task Map_BearsTheCounts_AndLeadsToTheFilteredList()
    {
        using var client = fixture.Site.Client();

        var page = await client.PageAsync("/projets?etat=realises");

        var link = page.QuerySelector("svg a[data-quartier=est]")!;
        link.GetAttribute("href").ShouldBe("/projets?quartier=est&etat=realises");
        link.QuerySelector("text")!.TextContent.ShouldBe("20");
        page.QuerySelectorAll(".catalogue__map tbody tr").Select(r => r.QuerySelector("td")!.TextContent).ShouldBe(["20", "0"]);
    }
}
