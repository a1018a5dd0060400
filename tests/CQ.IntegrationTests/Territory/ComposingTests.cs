using System.Net;
using AngleSharp.Dom;
using CQ.Data;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Territory;

/// <summary>Composing pages in both tenants: by whom, what is seen, two at once, and what is for members alone.</summary>
public sealed class ComposingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string East = "/admin/territoire/quartiers/est/page";
    private const string West = "/admin/territoire/quartiers/ouest/page";
    private const string Home = "/admin/accueil/page";

    private TestSite Site => fixture.Site;

    public static TheoryData<string> Prefixes => ["", "sud"];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Team_ComposesItsOwnPage_AndNoOther(string prefix)
    {
        using var team = await SignedInAsync(prefix, TestPeople.Team);
        (await team.PageAsync(East)).QuerySelectorAll("main .compose__item").Length.ShouldBeGreaterThanOrEqualTo(3);

        foreach (var path in new[] { West, West + "/blocs/texte", Home, Home + "/blocs/texte" })
        {
            using var refused = await team.GetAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var resident = await SignedInAsync(prefix, TestPeople.Resident);
        using var none = await resident.GetAsync(East);
        none.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Gesture_ChangesThePage_KeepsTheFocus_AndSaysThePlace(string prefix)
    {
        using var editor = await SignedInAsync(prefix, TestPeople.Coordination);
        var before = Keys(await GestureAsync(editor, West, "placer:balance:3"));
        before.IndexOf("balance").ShouldBe(3);

        var moved = await GestureAsync(editor, West, "monter:balance");
        var after = Keys(moved);
        after.IndexOf("balance").ShouldBe(before.IndexOf("balance") - 1);
        moved.QuerySelector("[data-focus]")!.GetAttribute("value").ShouldBe("monter:balance");
        moved.QuerySelector("[role='status'][data-compose-said]")!.TextContent.ShouldContain($"place {after.IndexOf("balance") + 1} sur {after.Count}");
        moved.QuerySelectorAll("[data-focus]").Length.ShouldBe(1);

        Keys(await GestureAsync(editor, West, $"placer:people:0"))[0].ShouldBe("people");
        await GestureAsync(editor, West, "masquer:projects");
        using var reader = Site.Client(prefix);
        await UntilAsync(reader, "/quartiers/ouest", p => p.QuerySelector("#projets") is null && p.QuerySelector("#personnes") is not null);
        await GestureAsync(editor, West, "montrer:projects");
        await GestureAsync(editor, West, "montrer:map");
        await UntilAsync(reader, "/quartiers/ouest", p => p.QuerySelector("#projets") is not null && p.QuerySelector("#dans-le-secteur") is not null);

        // The other quartier is as it was.
        (await reader.PageAsync("/quartiers/est")).QuerySelector("#dans-le-secteur").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Text_StandsOnThePage_ByTheRulesOfMarkdown_AndCanBeChangedAndRemoved(string prefix)
    {
        using var team = await SignedInAsync(prefix, TestPeople.Team);
        using var reader = Site.Client(prefix);
        var title = "Notre local " + Guid.NewGuid().ToString("N")[..6];
        var text = "<script>alert(1)</script>\n\n## Horaires\n\n[ouvrir](javascript:alert(1)) et [la charte](~/charte)";

        (await team.SubmitAsync(East + "/blocs/texte", Text(title, text))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await UntilAsync(reader, "/quartiers/est", p => p.QuerySelectorAll("main h2").Any(h => h.TextContent == title));
        var section = page.QuerySelectorAll("main section").First(s => s.QuerySelector("h2")?.TextContent == title);
        section.QuerySelectorAll("script, a[href^='javascript']").ShouldBeEmpty();
        section.QuerySelector("h3")!.TextContent.ShouldBe("Horaires");
        section.QuerySelector("a[href$='/charte']").ShouldNotBeNull();

        var compose = await team.PageAsync(East);
        var edit = compose.QuerySelectorAll(".compose__item").First(i => i.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelector("a[href*='/blocs/']")!.GetAttribute("href")!;
        edit = prefix.Length == 0 ? edit : edit[(prefix.Length + 1)..];
        (await team.SubmitAsync(edit, Text(title + " bis", "Changé."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilAsync(reader, "/quartiers/est", p => p.QuerySelectorAll("main h2").Any(h => h.TextContent == title + " bis"));
        (await team.SubmitAsync(edit + "/retirer", new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilAsync(reader, "/quartiers/est", p => p.QuerySelectorAll("main h2").All(h => !h.TextContent.StartsWith(title, StringComparison.Ordinal)));

        // By the address of another page, the same block is not there.
        using var other = await SignedInAsync(prefix, TestPeople.Coordination);
        (await other.GetAsync(edit.Replace("/est/", "/ouest/", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task TextForMembers_IsReadByMembersAlone_NotEvenByTheCoordination(string prefix)
    {
        using var team = await SignedInAsync(prefix, TestPeople.Team);
        var secret = "Secret " + Guid.NewGuid().ToString("N")[..8];
        (await team.SubmitAsync(East + "/blocs/texte", Text(secret, "Entre nous.", members: true))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var mine = await team.PageAsync("/quartiers/est");
        mine.QuerySelector("main .members")!.TextContent.ShouldContain(secret);
        var id = await BlockIdAsync(prefix, secret);
        foreach (var email in new[] { TestPeople.Admin, TestPeople.Coordination, TestPeople.Resident, null })
        {
            using var other = email is null ? Site.Client(prefix) : await SignedInAsync(prefix, email);
            (await other.PageAsync("/quartiers/est")).Body!.InnerHtml.ShouldNotContain(secret, Case.Sensitive, email ?? "anonymous");
            if (email is not (TestPeople.Admin or TestPeople.Coordination))
                continue;
            (await other.PageAsync(East)).Body!.InnerHtml.ShouldNotContain(secret, Case.Sensitive, email);
            foreach (var path in new[] { $"{East}/blocs/{id}", $"{East}/blocs/{id}/retirer" })
                (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{email} {path}");

            // Who is no member cannot write for members either: it stands on the page that everyone reads.
            var open = "Ouvert " + Guid.NewGuid().ToString("N")[..8];
            await other.SubmitAsync(East + "/blocs/texte", Text(open, "Pour tout le monde.", members: true));
            using var anybody = Site.Client(prefix);
            await UntilAsync(anybody, "/quartiers/est", p => p.Body!.TextContent.Contains(open, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task TwoEditors_TheSecondIsTold_AndSeesThePageAsItIs()
    {
        using var one = await SignedInAsync("", TestPeople.Coordination);
        using var other = await SignedInAsync("", TestPeople.Admin);
        var (first, second) = (await one.PageAsync(Home), await other.PageAsync(Home));
        var keys = Keys(first);
        keys.ShouldContain("take-part");

        (await one.SubmitAsync(first, Home, Gesture("monter:take-part"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var refused = await other.SubmitAsync(second, Home, Gesture("masquer:take-part"));

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(refused);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("vient de changer cette page");
        (await other.SubmitAsync(page, Home, Gesture("masquer:take-part"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var reader = Site.Client();
        await UntilAsync(reader, "/", p => p.QuerySelector("#participer") is null);
        await GestureAsync(other, Home, "montrer:take-part");
    }

    [Fact]
    public async Task TwoFirstGesturesAtOnce_OneStands()
    {
        using var one = await SignedInAsync("sud", TestPeople.Coordination);
        using var other = await SignedInAsync("sud", TestPeople.Admin);
        var pages = await Task.WhenAll(one.PageAsync(Home), other.PageAsync(Home));

        var answers = await Task.WhenAll(one.SubmitAsync(pages[0], Home, Gesture("monter:take-part")), other.SubmitAsync(pages[1], Home, Gesture("masquer:latest-projects")));

        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.OK], ignoreOrder: true);
    }

    [Fact]
    public async Task TwoAuthorsOfOneText_TheSecondSeesBoth()
    {
        using var one = await SignedInAsync("", TestPeople.Team);
        using var other = await SignedInAsync("", TestPeople.Coordination);
        await one.SubmitAsync(East + "/blocs/texte", Text("Permanence", "Le lundi."));
        var path = $"{East}/blocs/{await BlockIdAsync("", "Permanence")}";
        var form = await other.PageAsync(path);
        (await one.SubmitAsync(path, Text("Permanence", "Le mardi."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var refused = await other.SubmitAsync(form, path, Text("Permanence", "Le mercredi."));

        var page = await TestClient.ParseAsync(refused);
        page.QuerySelector("section[aria-labelledby='autre']")!.TextContent.ShouldContain("Le mardi.");
        page.QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("Le mercredi.");
        (await other.SubmitAsync(page, path, new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("texte", "Title", "")]
    [InlineData("texte", "Body", "   ")]
    [InlineData("image", "Picture", "https://ailleurs.example/x.png")]
    [InlineData("image", "Alt", "")]
    public async Task BadBlock_IsRefusedBesideItsField_AndNothingIsLost(string genre, string field, string value)
    {
        using var editor = await SignedInAsync("", TestPeople.Coordination);
        var values = new Dictionary<string, string>
        {
            ["Title"] = "Un titre", ["Body"] = "Une phrase.", ["Picture"] = "~/fichiers/0193a5f0-0000-7000-8000-000000000001/a.jpg", ["Alt"] = "Une place",
        };
        values[field] = value;

        using var response = await editor.SubmitAsync($"{East}/blocs/{genre}", values);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(response);
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        if (field != "Title")
            page.QuerySelector("input[name='Title']")!.GetAttribute("value").ShouldBe("Un titre");
    }

    [Theory]
    [InlineData("")]
    [InlineData("monter")]
    [InlineData("monter:nulle-part")]
    [InlineData("exploser:balance")]
    [InlineData("placer:balance:beaucoup")]
    [InlineData("placer:balance:-3")]
    public async Task StrangeGesture_DoesNoHarm(string gesture)
    {
        using var editor = await SignedInAsync("", TestPeople.Coordination);
        using var response = await editor.SubmitAsync(West, Gesture(gesture));

        ((int)response.StatusCode).ShouldBeLessThan(400);
        Keys(await editor.PageAsync(West)).Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Page_CostsOneStatementMoreForItsOrder_HoweverManyBlocks()
    {
        using var counter = new StatementCounter(fixture.Site);
        using var editor = await SignedInAsync("", TestPeople.Coordination);
        await editor.GetAsync("/quartiers/est");
        var (_, before) = await counter.CountAsync(editor.Http, "/quartiers/est");
        for (var i = 0; i < 4; i++)
            await editor.SubmitAsync(East + "/blocs/texte", Text($"Bloc {i}", "Un texte."));

        var (_, after) = await counter.CountAsync(editor.Http, "/quartiers/est");

        after.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task NewQuartier_HasItsPageAtOnce_WithNoFurtherStep(string prefix)
    {
        using var editor = await SignedInAsync(prefix, TestPeople.Coordination);
        var name = "Neuf " + Guid.NewGuid().ToString("N")[..6];
        var values = new Dictionary<string, string> { ["Name"] = name, ["ActReference"] = "Délibération 7", ["TeamSeats"] = "3", ["ContactEmail"] = "neuf@test.example" };

        using var opened = await editor.SubmitAsync("/admin/territoire/quartiers/nouveau", values);

        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var slug = Abstractions.Values.Slugs.Of(name);
        var page = await editor.PageAsync("/quartiers/" + slug);
        page.QuerySelector("#personnes").ShouldNotBeNull();
        page.QuerySelector("#projets").ShouldNotBeNull();
        page.QuerySelector("a[href^='mailto:neuf@']").ShouldNotBeNull();
        Keys(await editor.PageAsync($"/admin/territoire/quartiers/{slug}/page")).ShouldContain("people");
    }

    private async Task<Guid> BlockIdAsync(string prefix, string title)
    {
        await using var scope = Site.Enter(prefix.Length == 0 ? "nord" : prefix);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<PlacedBlock>().IgnoreQueryFilters([Data.Model.Filters.Audience])
            .Where(b => b.Title == title).Select(b => b.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    private async Task<TestClient> SignedInAsync(string prefix, string email)
    {
        var client = Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    private static async Task<IDocument> GestureAsync(TestClient client, string path, string gesture)
    {
        using var response = await client.SubmitAsync(path, Gesture(gesture));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, gesture);
        using var shown = await client.Http.GetAsync(response.Headers.Location);
        return await TestClient.ParseAsync(shown);
    }

    private static Dictionary<string, string> Gesture(string gesture) => new() { ["geste"] = gesture };

    private static Dictionary<string, string> Text(string title, string text, bool members = false) =>
        members ? new() { ["Title"] = title, ["Body"] = text, ["MembersOnly"] = "true" } : new() { ["Title"] = title, ["Body"] = text };

    private static List<string> Keys(IDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby='blocs'] .compose__item").Select(i => i.GetAttribute("data-key")!)];

    // Other nodes drop their cached pages by a signal, which takes a moment.
    private static async Task<IDocument> UntilAsync(TestClient client, string path, Func<IDocument, bool> holds)
    {
        for (var i = 0; ; i++)
        {
            var page = await client.PageAsync(path);
            if (holds(page))
                return page;
            if (i == 50)
                Assert.Fail($"{path} did not change");
            await Task.Delay(100);
        }
    }
}
