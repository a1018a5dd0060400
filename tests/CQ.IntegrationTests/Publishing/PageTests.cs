using System.Net;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The tree of pages over HTTP: trail, pages below, menus, order, and what a tree must not become.</summary>
public sealed class PageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ContentSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_HasItsTrailAndThePagesBelow_AndStandsInItsMenu()
    {
        var top = await PageAsync("Participer au conseil", new PageFields { Menu = PageMenu.Main, MenuLabel = "Participer" });
        var middle = await PageAsync("Proposer un projet", new PageFields { ParentId = top.Id });
        var low = await PageAsync("Chiffrer un projet", new PageFields { ParentId = middle.Id, Menu = PageMenu.Foot });

        using var client = fixture.Site.Client();
        var page = await client.PageAsync($"/pages/{low.Slug}");
        page.QuerySelectorAll(".breadcrumbs a").Select(a => a.TextContent.Trim()).ShouldBe(["Accueil", "Participer au conseil", "Proposer un projet"]);
        (await client.PageAsync($"/pages/{middle.Slug}")).QuerySelector($"main .under a[href$='/pages/{low.Slug}']").ShouldNotBeNull();
        page.QuerySelectorAll(".site-nav a").ShouldContain(a => a.TextContent.Trim() == "Participer");
        page.QuerySelectorAll(".site-footer__legal a").ShouldContain(a => a.TextContent.Trim() == "Chiffrer un projet");
    }

    [Fact]
    public async Task PrivatePage_InAMenuOfTheSite_IsRefused_AndAboutTakesAQuartier()
    {
        var council = await _site.CouncilAsync("est");

        (await TryPageAsync("Dans le menu", new PageFields { Menu = PageMenu.Main }, new Placement(council, null, council))).ShouldNotBeNull().ShouldContain("tout le secteur");
        (await TryPageAsync("À propos", new PageFields { Menu = PageMenu.About }, Placement.Sector)).ShouldNotBeNull().ShouldContain("quartier");
        (await TryPageAsync("À propos d’Est", new PageFields { Menu = PageMenu.About }, new Placement(council, null, Audience.Public.Id))).ShouldBeNull();

        using var client = fixture.Site.Client();
        (await client.PageAsync("/quartiers/est")).QuerySelectorAll("main a").ShouldContain(a => a.TextContent.Trim() == "À propos d’Est");
    }

    [Fact]
    public async Task Tree_RefusesCircles_AndAFourthLevel()
    {
        var one = await PageAsync("Un", new PageFields());
        var two = await PageAsync("Deux", new PageFields { ParentId = one.Id });
        var three = await PageAsync("Trois", new PageFields { ParentId = two.Id });

        (await TryPageAsync("Quatre", new PageFields { ParentId = three.Id }, Placement.Sector)).ShouldNotBeNull().ShouldContain("niveaux");
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);
        using var circle = await client.SubmitAsync($"/admin/pages/{one.Id}/place", new Dictionary<string, string> { ["ParentId"] = three.Id.ToString() });
        circle.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await circle.Content.ReadAsStringAsync(Ct)).ShouldContain("sous elle-même");
    }

    [Fact]
    public async Task Order_IsChangedWithButtons_ByThoseWhoPublishThere()
    {
        var council = await _site.CouncilAsync("est");
        var place = new Placement(council, null, Audience.Public.Id);
        var first = await PageAsync("Alpha", new PageFields(), place);
        var second = await PageAsync("Bêta", new PageFields(), place);

        using (var other = fixture.Site.Client())
        {
            await other.SignInAsync("equipe-ouest@test.example");
            (await other.PageAsync("/admin/pages")).QuerySelectorAll("td button").ShouldNotContain(b => b.TextContent.Contains("Bêta", StringComparison.Ordinal));
            using var refused = await other.GetAsync($"/admin/pages/{second.Id}/place");
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var client = fixture.Site.Client();
        await client.SignInAsync(ContentSite.Councillor);
        var tree = await client.PageAsync("/admin/pages");
        var titles = TitlesOf(tree);

        // Other pages may stand between the two: each press is one step.
        for (var steps = titles.IndexOf("Bêta") - titles.IndexOf("Alpha"); steps > 0; steps--)
            (await client.SubmitAsync(await client.PageAsync("/admin/pages"), "/admin/pages", new Dictionary<string, string>(), $"{second.Id}/monter")).Dispose();
        titles = TitlesOf(await client.PageAsync("/admin/pages"));
        titles.IndexOf("Bêta").ShouldBeLessThan(titles.IndexOf("Alpha"));

        using var under = await client.SubmitAsync($"/admin/pages/{second.Id}/place", new Dictionary<string, string> { ["ParentId"] = first.Id.ToString() });
        under.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var reader = fixture.Site.Client();
        (await reader.PageAsync($"/pages/{second.Slug}")).QuerySelectorAll(".breadcrumbs a")[^1].TextContent.Trim().ShouldBe("Alpha");
    }

    private static List<string> TitlesOf(AngleSharp.Dom.IDocument tree) => [.. tree.QuerySelectorAll("th .table__main").Select(a => a.TextContent.Trim())];

    private async Task<ContentItem> PageAsync(string title, PageFields fields, Placement? place = null)
    {
        var made = await MakeAsync(title, fields, place ?? Placement.Sector);
        made.Fault.ShouldBeNull();
        return made.Item!;
    }

    private async Task<string?> TryPageAsync(string title, PageFields fields, Placement place) => (await MakeAsync(title, fields, place)).Fault;

    private Task<(ContentItem? Item, string? Fault)> MakeAsync(string title, PageFields fields, Placement place) => _site.AsAsync(null, async s =>
    {
        var by = (await s.GetRequiredService<IPeople>().FindByEmailAsync(TestPeople.Coordination, Ct))!.Value;
        var words = new ContentWords(title, "", "Un texte.", "fr", null, OwnFields.Write(fields), place);
        var item = (await s.GetRequiredService<SaveContent>().CreateAsync(PageType.TypeName, words, by, ct: Ct)).Value;
        var published = await s.GetRequiredService<PublishContent>().PublishAsync(item, by, ct: Ct);
        return published.Succeeded ? (published.Value, (string?)null) : (null, string.Format(null, published.Refusal.Text, published.Refusal.Arguments));
    });
}
