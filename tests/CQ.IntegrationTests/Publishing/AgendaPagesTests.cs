using System.Net;
using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Workflows;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The agenda over HTTP in both tenants: who reads which event on which surface, and who sees the link for taking part from afar.</summary>
public sealed class AgendaPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<string, string?> People = new()
    {
        ["anonymous"] = null,
        ["resident"] = TestPeople.Resident,
        ["member of Est"] = ContentSite.MemberOfEst,
        ["member of Ouest"] = ContentSite.MemberOfOuest,
        ["coordination"] = TestPeople.Coordination,
    };

    [Theory]
    [InlineData("nord", "")]
    [InlineData("sud", "sud")]
    public async Task PrivateEvents_AreForTheirCircle_OnEverySurface(string tenant, string prefix)
    {
        var site = new AgendaSite(fixture.Site, tenant);
        var (council, group) = (await site.Contents.CouncilAsync("est"), await site.Contents.GroupAsync("groupe-velo"));
        var open = await site.PublishedAsync(TestPeople.Team, "Fête ouverte", AgendaSite.Form(), new Placement(council, null, Audience.Public.Id, OnHome: true));
        var members = await site.PublishedAsync(TestPeople.Team, "Plénière fermée", AgendaSite.Form(), new Placement(council, null, council));
        var circle = await site.PublishedAsync(ContentSite.MemberOfEst, "Sortie secrète", AgendaSite.Form(), new Placement(council, group, group));
        var month = SiteDay.Today.AddDays(10).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        ContentItem[] all = [open, members, circle];
        var expected = new Dictionary<string, ContentItem[]>
        {
            ["anonymous"] = [open], ["resident"] = [open], ["member of Est"] = all, ["member of Ouest"] = [open], ["coordination"] = [open],
        };

        foreach (var (name, email) in People)
        {
            using var client = fixture.Site.Client(prefix);
            if (email is not null)
                await client.SignInAsync(email);
            foreach (var path in new[] { "/agenda", "/agenda?quartier=est", $"/agenda?vue=mois&mois={month}" })
            {
                var page = await client.PageAsync(path);
                foreach (var item in all)
                    (page.QuerySelector($"main a[href$='/agenda/{item.Slug}']") is not null).ShouldBe(expected[name].Contains(item), $"{name}, {path}: {item.Title}");
            }

            foreach (var item in all)
            {
                using var page = await client.GetAsync($"/agenda/{item.Slug}");
                page.StatusCode.ShouldBe(expected[name].Contains(item) ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"{name}: {item.Title}");
                using var calendar = await client.GetAsync($"/agenda/{item.Slug}.ics");
                calendar.StatusCode.ShouldBe(page.StatusCode, $"{name}: {item.Title}.ics");
                (await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("visio.example");
                if (page.StatusCode != HttpStatusCode.OK)
                    continue;
                var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                text.Contains("visio.example", StringComparison.Ordinal).ShouldBe(item != open, $"{name}: link of {item.Title}");
                if (item != open)
                {
                    page.Headers.CacheControl!.NoStore.ShouldBeTrue();
                    text.ShouldNotContain("og:title");
                }
            }

            // Feeds are for everyone, whoever asks.
            foreach (var path in new[] { "/agenda.ics", "/quartiers/est/agenda.ics", "/instances/groupe-velo/agenda.ics", "/widget/quartiers/est", "/widget/secteur", $"/sitemaps/contenus-{SiteDay.Today:yyyy-MM}.xml" })
            {
                using var answer = await client.GetAsync(path);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                foreach (var hidden in new[] { members, circle })
                    text.ShouldNotContain(hidden.Slug!, Case.Sensitive, $"{name}, {path}");
                text.ShouldNotContain("visio.example");
                if (!path.Contains("instances", StringComparison.Ordinal))
                    text.ShouldContain(open.Slug!, Case.Sensitive, $"{name}, {path}");
            }
        }
    }

    [Fact]
    public async Task Link_IsShownToWhoIsRegistered_AndGoneWithTheRegistration()
    {
        var site = new AgendaSite(fixture.Site);
        var item = await site.PublishedAsync(TestPeople.Team, "Visio ouverte", AgendaSite.Form(), new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id));
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Resident);

        (await PageTextAsync(client, item)).ShouldNotContain("visio.example");
        await AgendaSite.RegisterAsync(client, item.Slug!);
        (await PageTextAsync(client, item)).ShouldContain("visio.example");
        using var left = await client.SubmitAsync($"/agenda/{item.Slug}/desinscription", new Dictionary<string, string>());
        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PageTextAsync(client, item)).ShouldNotContain("visio.example");
    }

    [Fact]
    public async Task CancelledMovedAndWithdrawn_AreToldToCalendars_WithRisingNumbers()
    {
        var site = new AgendaSite(fixture.Site);
        var place = new Placement(await site.Contents.CouncilAsync("ouest"), null, Audience.Public.Id);
        const string Editor = "equipe-ouest@test.example";
        var form = AgendaSite.Form();
        var item = await site.PublishedAsync(Editor, "Titre\r\nBEGIN:VEVENT", form, place);
        using var client = fixture.Site.Client();

        (await CalendarOfAsync(client, item)).ShouldContain("SEQUENCE:0");
        (await CalendarOfAsync(client, item)).ShouldContain("SUMMARY:Titre BEGIN:VEVENT");
        (form.IsCancelled, form.CancelReason) = (true, "Salle fermée");
        await site.PublishAgainAsync(Editor, item.Id, "Titre", form, place);
        var cancelled = await CalendarOfAsync(client, item);
        cancelled.ShouldContain("SEQUENCE:1");
        cancelled.ShouldContain("STATUS:CANCELLED");
        await site.WithdrawAsync(Editor, item.Id);
        var stone = await CalendarOfAsync(client, item);
        stone.ShouldContain("SEQUENCE:2");
        stone.ShouldContain("STATUS:CANCELLED");
        stone.ShouldNotContain("Titre");
        form.IsCancelled = false;
        await site.PublishAgainAsync(Editor, item.Id, "De retour", form, place);
        var back = await CalendarOfAsync(client, item);
        back.ShouldContain("STATUS:CONFIRMED");
        int.Parse(back.Split("SEQUENCE:")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Calendar_AskedAgain_SaysThatNothingChanged()
    {
        using var client = fixture.Site.Client();
        foreach (var path in new[] { "/agenda.ics", "/actualites.atom", "/actualites.json", "/sitemap.xml", "/robots.txt" })
        {
            var status = HttpStatusCode.OK;
            // The site's own work may drop the pages between the two: then the page is sent whole once more.
            for (var tries = 0; tries < 5 && status != HttpStatusCode.NotModified; tries++)
            {
                using var first = await client.GetAsync(path);
                first.StatusCode.ShouldBe(HttpStatusCode.OK, path);
                first.Headers.TryGetValues("Set-Cookie", out _).ShouldBeFalse(path);
                using var again = new HttpRequestMessage(HttpMethod.Get, path);
                again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
                using var answer = await client.Http.SendAsync(again, TestContext.Current.CancellationToken);
                status = answer.StatusCode;
            }

            status.ShouldBe(HttpStatusCode.NotModified, path);
        }
    }

    [Theory]
    [InlineData("/agenda?quartier=nulle-part")]
    [InlineData("/agenda?type=x")]
    [InlineData("/agenda?vue=x")]
    [InlineData("/agenda?vue=mois&mois=9999-99")]
    [InlineData("/agenda?niveau=x")]
    [InlineData("/quartiers/nulle-part/agenda.ics")]
    [InlineData("/instances/nulle-part/actualites.atom")]
    [InlineData("/widget/quartiers/nulle-part")]
    [InlineData("/sitemaps/contenus-9999-99.xml")]
    [InlineData("/sitemaps/x.xml")]
    [InlineData("/agenda/personnel/AAAA.ics")]
    public async Task AddressesThatLeadNowhere_AreMissing(string path)
    {
        using var client = fixture.Site.Client();
        using var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Widget_IsFramedByTheSitesOfTheSettings_AndNoOtherPageIs()
    {
        using var admin = fixture.Site.Client();
        await admin.SignInAsync(TestPeople.Coordination);
        using var refused = await admin.SubmitAsync("/admin/widget", new Dictionary<string, string> { ["Sites"] = "https://mairie.example; script-src *" });
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var saved = await admin.SubmitAsync("/admin/widget", new Dictionary<string, string> { ["Sites"] = "https://mairie.example/page?x\nhttps://asso.example:8443" });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var client = fixture.Site.Client();

        // What visitors get from the cache is dropped by a signal, a moment after the change.
        await WorkflowSite.EventuallyAsync(async () =>
        {
            using var fresh = await client.GetAsync("/widget/quartiers/est");
            return fresh.Headers.GetValues("Content-Security-Policy").Single().EndsWith("frame-ancestors https://mairie.example https://asso.example:8443", StringComparison.Ordinal);
        });
        using var widget = await client.GetAsync("/widget/quartiers/est");
        widget.Headers.TryGetValues("Set-Cookie", out _).ShouldBeFalse();
        using var home = await client.GetAsync("/");
        home.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        using var elsewhere = await fixture.Site.Client("sud").GetAsync("/widget/quartiers/est");
        elsewhere.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Heads_NameFeeds_AndPublicItemsHaveACard()
    {
        using var client = fixture.Site.Client("sud");
        var quartier = await client.PageAsync("/quartiers/est");
        quartier.QuerySelectorAll("head link[rel=alternate]").Select(l => l.GetAttribute("href")).ShouldBe(
            ["/sud/quartiers/est/actualites.atom", "/sud/quartiers/est/agenda.ics", "/sud/actualites.atom", "/sud/agenda.ics"]);

        var page = await client.PageAsync("/agenda/est");
        page.QuerySelector("head meta[property='og:title']")!.GetAttribute("content").ShouldBe("Est, le rendez-vous");
        page.QuerySelector("head link[rel=canonical]")!.GetAttribute("href")!.ShouldEndWith("/sud/agenda/est");
    }

    [Fact]
    public async Task EventOfANewsItem_BeginsWithItsWords()
    {
        var site = new AgendaSite(fixture.Site);
        var place = await site.Contents.InAsync("est");
        var id = await site.Contents.PublishedAsync(TestPeople.Team, ContentSite.Words("La fête arrive", place) with { Summary = "Bientôt." });
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Team);

        var form = await client.PageAsync($"/admin/contenus/nouveau/agenda?depuis={id}");

        form.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("La fête arrive");
        form.QuerySelector("[name=Summary]")!.TextContent.Trim().ShouldBe("Bientôt.");
        form.QuerySelector("[name=Body]")!.TextContent.ShouldContain("~/actualites/la-fete-arrive");
        using var other = fixture.Site.Client();
        await other.SignInAsync(TestPeople.Member);
        (await other.PageAsync($"/admin/contenus/nouveau/agenda?depuis={id}")).QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task EventOfANewsItem_StandsOnItsPage_ForItsReadersOnly()
    {
        var site = new AgendaSite(fixture.Site);
        var council = await site.Contents.CouncilAsync("est");
        var news = await site.Contents.PublishedAsync(TestPeople.Team, ContentSite.Words("Le bal approche", new Placement(council, null, Audience.Public.Id)));
        using var author = fixture.Site.Client();
        await author.SignInAsync(TestPeople.Team);
        var begin = $"/admin/contenus/nouveau/agenda?depuis={news}";
        foreach (var (title, audience) in new[] { ("Le bal", "tous"), ("Monter les tables du bal", council.ToString()) })
        {
            var fields = new Dictionary<string, string>
            {
                ["Title"] = title, ["Audience"] = audience, ["Act"] = "publier",
                ["Fields.StartDay"] = AgendaSite.Form().StartDay!.Value.Field(), ["Fields.StartTime"] = "19:00", ["Fields.Place"] = "École",
            };
            var form = await author.PageAsync(begin);
            using var sent = await author.SubmitAsync(form, begin, fields, "");
            sent.Headers.Location!.OriginalString.ShouldBe("/actualites/le-bal-approche");
        }

        async Task<IEnumerable<string>> EventsForAsync(string? email)
        {
            using var client = fixture.Site.Client();
            if (email is not null)
                await client.SignInAsync(email);
            return [.. (await client.PageAsync("/actualites/le-bal-approche")).QuerySelectorAll("main a[href^='/agenda/']").Select(a => a.TextContent)];
        }

        (await EventsForAsync(null)).ShouldBe(["Le bal"]);
        (await EventsForAsync(TestPeople.Coordination)).ShouldBe(["Le bal"]);
        (await EventsForAsync(ContentSite.MemberOfEst)).ShouldBe(["Le bal", "Monter les tables du bal"], ignoreOrder: true);
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        using var page = await member.GetAsync("/actualites/le-bal-approche");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue("a private event stands on it");
    }

    private static async Task<string> PageTextAsync(TestClient client, ContentItem item) => (await client.PageAsync($"/agenda/{item.Slug}")).DocumentElement.OuterHtml;

    // The output cache is emptied a moment after a change.
    private static async Task<string> CalendarOfAsync(TestClient client, ContentItem item)
    {
        using var answer = await client.GetAsync($"/quartiers/ouest/agenda.ics?{Guid.NewGuid():N}");
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        return text.Split("\r\nBEGIN:VEVENT\r\n").Single(e => e.Contains(item.Id.ToString("D"), StringComparison.Ordinal));
    }
}
