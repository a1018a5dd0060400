using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Data.Model;
using CQ.Hosting.Work;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Notifications.Models;
using CQ.Search.Models;
using CQ.Search.Services.Feeding;
using CQ.Search.Services.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Search;

/// <summary>Search over HTTP: found at once and gone at once on every node, narrowed, misspelt, kept, and asked for nonsense.</summary>
public sealed class SearchTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ContentSite _contents = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Nonsense =>
    [
        "", " ", "a", "\"", "\"\"", "« »", "-", "-- ! & | ( ) :* <->", "'; drop table cq_search_entry; --", "a' | 'b':*", "\\", "🎉", "🎉 vélo", "\u202evélo", "vélo\u0000", "le la les de", "où est-ce que",
        "%", "_", "*", "vélo*", "velo:*", "(vélo", "vélo OR", "\"vélo", "$$", "{0}", "<script>alert(1)</script>", "../../etc/passwd", "ÿ\ud83c",
    ];

    [Fact]
    public async Task WhatIsPublished_IsFoundAtOnce_AndWhatIsWithdrawnIsNot_OnEveryNode()
    {
        await using var other = await TestSite.StartAsync(fixture.Database);
        using var here = fixture.Site.Client();
        using var there = other.Client();
        (await TitlesAsync(here, "zinguerie")).ShouldBeEmpty();
        (await TitlesAsync(there, "zinguerie")).ShouldBeEmpty();

        var id = await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("La zinguerie du kiosque", await _contents.InAsync("est")));

        (await TitlesAsync(here, "zingueries")).ShouldBe(["La zinguerie du kiosque"]);
        await UntilAsync(async () => (await TitlesAsync(there, "zingueries")).Count == 1);
        (await _contents.OnAsync(ContentSite.Councillor, id, (desk, item) => desk.ToDraftAsync(item, item.Version, Ct)))!.Refusal.ShouldBeNull();
        (await TitlesAsync(here, "zinguerie du kiosque")).ShouldBeEmpty();
        await UntilAsync(async () => (await TitlesAsync(there, "zinguerie du kiosque")).Count == 0);
    }

    [Fact]
    public async Task OtherTenant_FindsNothingOfThisOne()
    {
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Le quinconce replanté", await _contents.InAsync("est")));
        using var nord = fixture.Site.Client();
        using var sud = fixture.Site.Client("sud");

        (await TitlesAsync(nord, "quinconce")).Count.ShouldBe(1);
        (await TitlesAsync(sud, "quinconce")).ShouldBeEmpty();
        (await SuggestedAsync(sud, "quinc")).ShouldBeEmpty();
    }

    [Fact]
    public async Task WordThatOnlyHiddenTextsHave_IsNoWord()
    {
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Le belvédère secret", await _contents.InAsync("est", membersOnly: true)));
        using var anybody = fixture.Site.Client();
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);

        var (toAnybody, toMember) = (await anybody.PageAsync("/recherche?q=belvedére+secrets"), await member.PageAsync("/recherche?q=belvvedere"));

        toAnybody.QuerySelectorAll(".search-hits li").Length.ShouldBe(0);
        (await anybody.PageAsync("/recherche?q=belvvedere")).QuerySelector("main")!.TextContent.ShouldNotContain("belvedere", Case.Insensitive);
        toMember.QuerySelectorAll(".search-hits li").Length.ShouldBe(1);
        toMember.QuerySelector(".search-note")!.TextContent.ShouldContain("belvedere");
        (await SuggestedAsync(anybody, "belv")).ShouldBeEmpty();
        (await SuggestedAsync(member, "belv")).ShouldBe(["Le belvédère secret"]);
    }

    [Fact]
    public async Task Facets_CountEverythingFound_AndNarrow_FromTheAddressAlone()
    {
        var (est, ouest) = (await _contents.InAsync("est"), await _contents.InAsync("ouest"));
        for (var i = 0; i < 3; i++)
            await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words($"Houblon numéro {i}", est));
        await _contents.PublishedAsync(TestPeople.Coordination, ContentSite.Words("Houblon d’ouest", ouest));
        using var client = fixture.Site.Client();

        var all = await client.PageAsync("/recherche?q=houblons");
        var narrowed = await client.PageAsync("/recherche?q=houblons&quartier=est");

        all.QuerySelector("#resultats")!.TextContent.ShouldBe("4 résultats");
        all.QuerySelectorAll("a[href*='quartier=est'] .facet__count").Single().TextContent.ShouldBe("3");
        all.QuerySelectorAll("a[href*='quartier=ouest'] .facet__count").Single().TextContent.ShouldBe("1");
        narrowed.QuerySelector("#resultats")!.TextContent.ShouldBe("3 résultats");
        narrowed.QuerySelector(".chip")!.GetAttribute("href").ShouldBe("/recherche?q=houblons");
        narrowed.QuerySelectorAll("mark").Select(m => m.TextContent).Distinct().ShouldBe(["Houblon"]);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task WhateverIsTyped_IsAnsweredWithAPage(string typed)
    {
        using var client = fixture.Site.Client();
        var query = Uri.EscapeDataString(typed.Replace("\ud83c", "\ufffd", StringComparison.Ordinal));

        using var page = await client.GetAsync($"/recherche?q={query}");
        using var suggestions = await client.GetAsync($"/recherche/suggestions?q={query}");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(page)).QuerySelector("h1").ShouldNotBeNull();
        suggestions.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AddressesBeyondReason_AreAnsweredWithAPage()
    {
        using var client = fixture.Site.Client();
        string Many(string key) => string.Join('&', Enumerable.Range(0, 500).Select(i => $"{key}={i}"));
        foreach (var query in new[]
        {
            "q=" + new string('a', 7_000), "q=" + string.Join('+', Enumerable.Repeat("mot", 1_500)), "q=budget&" + Many("type"), "q=budget&" + Many("annee"), "q=budget&page=99999999999", "q=budget&page=-3",
            "q=budget&annee=deux-mille&tri=prix&quartier=nulle-part", "q=a&q=b", "q[]=a",
        })
        {
            using var page = await client.GetAsync("/recherche?" + query);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, query[..Math.Min(query.Length, 60)]);
        }
    }

    [Fact]
    public async Task KeptSearch_TellsItsOwnerWhatIsNew_OfWhatTheyMayRead()
    {
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        (await member.SubmitAsync("/recherche?q=tonnelle+membres+conseil", new Dictionary<string, string>(), "/compte/recherches")).Dispose();
        var id = await InNordAsync(db => db.Set<SavedSearch>().Where(s => s.Name == "tonnelle membres conseil").Select(s => s.Id).SingleAsync(Ct));
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("La tonnelle des membres du conseil", await _contents.InAsync("est", membersOnly: true)));
        await _contents.PublishedAsync("equipe-ouest@test.example", ContentSite.Words("La tonnelle du conseil d’ouest, entre membres", await _contents.InAsync("ouest", membersOnly: true)));

        await TellAsync(id);
        await TellAsync(id);

        var told = (await member.PageAsync("/compte/notifications")).QuerySelector("main")!.TextContent;
        told.ShouldContain("La tonnelle des membres");
        told.ShouldNotContain("entre membres");
        (await InNordAsync(db => db.Set<Notification>().IgnoreQueryFilters([Filters.Audience]).CountAsync(n => n.Kind == "search.alert", Ct))).ShouldBe(1, "told once");
        (await member.PageAsync("/compte/recherches")).QuerySelector("main")!.TextContent.ShouldContain("tonnelle");
    }

    [Fact]
    public async Task KeptSearch_OfSomebodyElse_IsNotThere()
    {
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        (await member.SubmitAsync("/recherche?q=gloriette", new Dictionary<string, string>(), "/compte/recherches")).Dispose();
        var id = await InNordAsync(db => db.Set<SavedSearch>().Where(s => s.Name == "gloriette").Select(s => s.Id).SingleAsync(Ct));
        using var other = fixture.Site.Client();
        await other.SignInAsync(ContentSite.MemberOfOuest);
        var token = (await other.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

        using var removed = await other.PostAsync($"/compte/recherches/{id}/retirer", ("__token", token));

        removed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await InNordAsync(db => db.Set<SavedSearch>().CountAsync(s => s.Id == id, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Rebuilding_BringsBackWhatWasLost_AndDropsWhatIsNoMore_WhileSearchAnswers()
    {
        var id = await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("La rocaille du bassin", await _contents.InAsync("est")));
        using var client = fixture.Site.Client();
        var admin = new Npgsql.NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = fixture.Database }.ConnectionString;
        await TestCluster.ExecuteAsync(admin, $"delete from cq_search_entry where id = '{id}'");
        await TestCluster.ExecuteAsync(
            admin, $"insert into cq_search_entry select tenant_id, gen_random_uuid(), kind, type, audience_id, published_at, expires_at, council_id, dated_at, year, state, topics, 'Fantôme', '', '''=fantome'':1A'::tsvector, '''=fantome'':1A'::tsvector, now() - interval '1 day' from cq_search_entry where tenant_id = '{fixture.Site.Tenant("nord").Id}' limit 1");
        await using (var scope = fixture.Site.Enter("nord"))
            await scope.Services.GetRequiredService<RebuildIndex>().AskAsync(Ct);

        await RunDueAsync(RebuildIndex.WorkKind);

        (await TitlesAsync(client, "rocailles")).ShouldBe(["La rocaille du bassin"]);
        (await InNordAsync(db => db.Set<IndexRebuild>().Where(r => r.FinishedAt != null).OrderByDescending(r => r.StartedAt).Select(r => r.Swept).FirstAsync(Ct))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task SearchInVain_IsCounted_WithoutWhatMayBeSomebodysOwn()
    {
        using var client = fixture.Site.Client();
        foreach (var typed in new[] { "xylophonie", "Xylophonies", "quidam@exemple.fr", "0612345678" })
            (await client.GetAsync($"/recherche?q={Uri.EscapeDataString(typed)}")).Dispose();

        var kept = await InNordAsync(db => db.Set<SearchMiss>().Select(m => m.Text).ToListAsync(Ct));

        kept.ShouldContain("xylophonie");
        kept.ShouldNotContain(t => t.Contains("quidam", StringComparison.Ordinal) || t.Contains("06", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Synonyms_WorkFromTheNextSearchOn()
    {
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Une patinette à louer", await _contents.InAsync("est")));
        using var client = fixture.Site.Client();
        (await TitlesAsync(client, "trottinettes")).ShouldBeEmpty();
        using var admin = fixture.Site.Client();
        await admin.SignInAsync(TestPeople.Coordination);

        (await admin.SubmitAsync("/admin/recherche/synonymes/nouveau", new Dictionary<string, string> { ["Line"] = "patinette, trottinette" })).Dispose();

        await UntilAsync(async () => (await TitlesAsync(client, "trottinettes")).Count == 1);
        (await admin.PageAsync("/admin/recherche")).QuerySelector("main")!.TextContent.ShouldContain("patinette, trottinette");
    }

    [Fact]
    public async Task Browser_IsToldHowToAsk()
    {
        using var client = fixture.Site.Client("sud");

        using var response = await client.GetAsync("/recherche/opensearch.xml");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/opensearchdescription+xml");
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        description.Root!.Name.ShouldBe(ns + "OpenSearchDescription");
        description.Root.Elements(ns + "Url").Select(u => u.Attribute("template")!.Value).ShouldContain(t => t.EndsWith("/sud/recherche?q={searchTerms}", StringComparison.Ordinal));
        description.Root.Element(ns + "ShortName")!.Value.Length.ShouldBeInRange(1, 16);
    }

    [Fact]
    public async Task WordsThatLackASpace_AreFoundApart()
    {
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("La charmille commune du square", await _contents.InAsync("est")));
        using var client = fixture.Site.Client();

        var page = await client.PageAsync("/recherche?q=charmillecommune");

        page.QuerySelectorAll(".search-hits h3").Select(h => h.TextContent.Trim()).ShouldBe(["La charmille commune du square"]);
        page.QuerySelector(".search-note")!.TextContent.ShouldContain("charmille commune");
        page.QuerySelectorAll(".search-hits mark").Select(m => m.TextContent).ShouldBe(["charmille", "commune"]);
    }

    [Fact]
    public async Task WordThatHardlyStandsAnywhere_BringsUpTheOneThatOftenDoes()
    {
        var est = await _contents.InAsync("est");
        for (var i = 0; i < 10; i++)
            await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words($"Le bosquet numéro {i}", est));
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Le bosquat de l’affiche", est));
        using var client = fixture.Site.Client();

        var page = await client.PageAsync("/recherche?q=bosquat");

        page.QuerySelectorAll(".search-hits h3").Length.ShouldBe(1, "it is found as it stands");
        var rather = page.QuerySelector(".search-note a")!;
        rather.TextContent.ShouldContain("bosquet");
        (await client.PageAsync(rather.GetAttribute("href")!)).QuerySelector("#resultats")!.TextContent.ShouldBe("10 résultats");
        (await client.PageAsync("/recherche?q=bosquet")).QuerySelector(".search-note").ShouldBeNull();
    }

    [Fact]
    public async Task PageThatIsNotThere_IsTheFirst_AndAKeptSearchIsNamedWithWhatItIsNarrowedTo()
    {
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("L’alcôve du parc", await _contents.InAsync("est")));
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfOuest);

        (await member.PageAsync("/recherche?q=alcove&page=7")).QuerySelectorAll(".search-hits li").Length.ShouldBe(1);
        (await member.SubmitAsync("/recherche?q=alcove&type=actualites&quartier=est", new Dictionary<string, string>(), "/compte/recherches")).Dispose();

        (await InNordAsync(db => db.Set<SavedSearch>().Where(s => s.Query.Contains("alcove")).Select(s => s.Name).SingleAsync(Ct))).ShouldBe("alcove · Actualités · Est");
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(TestClient client, string typed) =>
        [.. (await client.PageAsync($"/recherche?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".search-hits h3").Select(h => h.TextContent.Trim())];

    private static async Task<IReadOnlyList<string>> SuggestedAsync(TestClient client, string typed)
    {
        using var response = await client.GetAsync($"/recherche/suggestions?q={Uri.EscapeDataString(typed)}");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        return [.. json.RootElement.EnumerateArray().Select(s => s.GetProperty("title").GetString()!)];
    }

    private async Task<T> InNordAsync<T>(Func<CqDbContext, Task<T>> read)
    {
        await using var scope = fixture.Site.Enter("nord");
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    private async Task TellAsync(Guid id)
    {
        await using var scope = fixture.Site.Enter("nord");
        await scope.Services.GetRequiredService<CQ.Abstractions.Work.IDueWork>().ScheduleAsync(TellOfSearch.WorkKind, id, TimeProvider.System.GetUtcNow(), Ct);
        await RunDueAsync(TellOfSearch.WorkKind);
    }

    // The site's own worker may have taken it already.
    private Task RunDueAsync(string kind) => UntilAsync(async () =>
    {
        await fixture.Site.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(owner: false, Ct);
        return await InNordAsync(async db => await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from cq_host_due_work where kind = {kind} and done_at is null").SingleAsync(Ct)) == 0;
    });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await isSo())
                return;
            await Task.Delay(50, Ct);
        }

        (await isSo()).ShouldBeTrue("within five seconds");
    }
}
