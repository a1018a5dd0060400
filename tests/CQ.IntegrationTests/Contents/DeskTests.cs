using System.Net;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Contents;

/// <summary>The list and what stands beside it, with two thousand items: the same work whatever their number.</summary>
public sealed class DeskTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly EditorSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_CostTheSame_WithTwoThousandItems()
    {
        string[] pages = ["", "?etat=publie", "?type=actualites&lieu=est&lecteurs=tous&langue=fr&a-moi=oui", "?mots=numéro", "/calendrier", "/a-verifier", "/textes-commences", "/liens?mots=numero", "/nouveau/actualites"];
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var few = await CountAsync(author, pages);
        await FillAsync(2_000);

        var many = await CountAsync(author, pages);

        foreach (var page in pages)
            many[page].ShouldBeLessThanOrEqualTo(Math.Max(few[page], page switch { "/a-verifier" => 36, "/nouveau/actualites" => 20, _ => 16 }), page);
        var list = await author.PageAsync(EditorSite.Admin);
        list.QuerySelectorAll("main tbody tr").Length.ShouldBe(30);
        var next = list.QuerySelector("nav.paging a[rel='next']")!.GetAttribute("href")!;
        var second = await author.PageAsync(next);
        second.QuerySelectorAll("main tbody tr").Length.ShouldBe(30);
        second.QuerySelectorAll("main tbody tr a").Select(a => a.GetAttribute("href")).Intersect(list.QuerySelectorAll("main tbody tr a").Select(a => a.GetAttribute("href"))).ShouldBeEmpty();
        (await author.PageAsync(EditorSite.Admin + "?mots=NUMERO 1999")).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Bulk_SaysWhatWasDone_AndWhatWasNot()
    {
        using var coordination = await _site.SignInAsync(TestPeople.Coordination);
        var draft = await EditorSite.WriteAsync(coordination, "Lot : brouillon", "secteur");
        var published = await EditorSite.WriteAsync(coordination, "Lot : publié", "secteur", "publier");
        var empty = await EditorSite.WriteAsync(coordination, "Lot : vide", "secteur", body: "");

        using var sent = await EditorSite.PostAsync(coordination, EditorSite.Admin + "/lot", ("ids", draft.ToString()), ("ids", published.ToString()), ("ids", empty.ToString()), ("act", "publier"));
        var report = (await coordination.PageAsync(EditorSite.Admin)).QuerySelector(".notice--warning")!.TextContent;
        report.ShouldContain("1 contenu publié");
        report.ShouldContain("déjà publié");
        report.ShouldContain("Écrivez le texte");
        (await _site.Contents.ListAsync(null)).ShouldContain(r => r.Id == draft);

        using var topics = await EditorSite.PostAsync(coordination, EditorSite.Admin + "/themes", ("Name", "Propreté des rues"));
        topics.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var filed = await EditorSite.PostAsync(coordination, EditorSite.Admin + "/lot", ("ids", draft.ToString()), ("ids", empty.ToString()), ("act", "theme"), ("topic", "proprete-des-rues"));
        (await coordination.PageAsync(EditorSite.Admin)).QuerySelector(".notice--success")!.TextContent.ShouldContain("2 contenus rangés");
        (await _site.Contents.ListAsync(null, new ContentFilter(Topic: "proprete-des-rues"))).Select(r => r.Id).ShouldBe([draft]);
    }

    [Theory]
    [InlineData("?apres=x&type=rien&etat=rien&lieu=rien&lecteurs=rien&langue=zz&mots=%25%5C_")]
    [InlineData("/calendrier?mois=2027-13")]
    [InlineData("/calendrier?mois=0001-01")]
    [InlineData("/liens?mots=%00")]
    [InlineData("/liens/recherche?mots=%25")]
    public async Task StrangeAddresses_AreAnswered(string path)
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        using var response = await author.GetAsync(EditorSite.Admin + path);

        ((int)response.StatusCode).ShouldBeOneOf(200, 400);
    }

    [Fact]
    public async Task Calendar_ShowsWhatBeginsAndEnds()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var form = EditorSite.Form("Bal de printemps", await _site.PlaceAsync("est"), "publier");
        (form["PublishOn"], form["PublishTime"], form["ExpireOn"]) = ("12/04/2030", "8 h 30", "20/04/2030");
        using var saved = await author.SubmitAsync(EditorSite.New, form, "");
        var id = EditorSite.IdOf(saved);

        var month = await author.PageAsync(EditorSite.Admin + "/calendrier?mois=2030-04");
        var days = month.QuerySelectorAll("td:has(li)").Select(d => d.TextContent).ToList();
        days.Count.ShouldBe(2);
        days[0].ShouldContain("8\u00a0h\u00a030");
        days[1].ShouldContain("20");
        days[1].ShouldContain("se termine");
        (await author.PageAsync($"{EditorSite.Admin}/{id}")).QuerySelector("input[name='ExpireOn']")!.GetAttribute("value").ShouldBe("2030-04-20");
        (await author.PageAsync(EditorSite.Admin + "?etat=programme")).QuerySelector("main")!.TextContent.ShouldContain("Bal de printemps");
    }

    [Fact]
    public async Task Attention_NamesWhatToLookAt()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        await EditorSite.WriteAsync(author, "Lien cassé", await _site.PlaceAsync("est"), "publier", "[Une page](~/actualites/disparue)");
        await EditorSite.WriteAsync(author, "Sans description", await _site.PlaceAsync("est"), "publier", "![](~/fichiers/00000000-0000-4000-8000-00000000000a/a.jpg)");

        var page = (await author.PageAsync(EditorSite.Admin + "/a-verifier")).QuerySelector("main")!.TextContent;

        page.ShouldContain("Lien cassé");
        page.ShouldContain("~/actualites/disparue");
        page.ShouldContain("Sans description");
    }

    [Fact]
    public async Task Topics_AreKeptInOrder_RenamedAndRemoved()
    {
        using var coordination = await _site.SignInAsync(TestPeople.Coordination);
        const string Topics = EditorSite.Admin + "/themes";
        foreach (var name in new[] { "Culture", "Voirie" })
        {
            using var added = await EditorSite.PostAsync(coordination, Topics, ("Name", name));
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using (var twice = await EditorSite.PostAsync(coordination, Topics, ("Name", "VOIRIE")))
            (await TestClient.ParseAsync(twice)).QuerySelector(".error-summary")!.TextContent.ShouldContain("existe déjà");
        using (var up = await EditorSite.PostAsync(coordination, Topics + "/voirie/monter"))
            up.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var renamed = await EditorSite.PostAsync(coordination, Topics + "/voirie", ("Name", "Rues et trottoirs")))
            renamed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var names = (await coordination.PageAsync(Topics)).QuerySelectorAll("main th[scope='row']").Select(t => t.TextContent.Trim()).ToList();
        names.IndexOf("Rues et trottoirs").ShouldBe(names.IndexOf("Culture") - 1);
        using (var removed = await EditorSite.PostAsync(coordination, Topics + "/culture/supprimer"))
            removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await coordination.PageAsync(Topics)).QuerySelectorAll("main th[scope='row']").Select(t => t.TextContent.Trim()).ShouldNotContain("Culture");
    }

    private async Task<Dictionary<string, int>> CountAsync(TestClient client, string[] pages)
    {
        using var counter = new StatementCounter(fixture.Site);
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            await client.GetAsync(EditorSite.Admin + page);
            var (response, statements) = await counter.CountAsync(client.Http, EditorSite.Admin + page);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, page);
            counts[page] = statements;
        }

        return counts;
    }

    private Task<bool> FillAsync(int count) => _site.Contents.AsAsync(ContentSite.Councillor, async s =>
    {
        var place = await _site.Contents.InAsync("est");
        var db = s.GetRequiredService<CqDbContext>();
        var now = s.GetRequiredService<TimeProvider>().GetUtcNow();
        var author = s.GetRequiredService<CQ.Abstractions.People.IViewer>().UserId!.Value;
        for (var i = 0; i < count; i++)
        {
            var at = now.AddMinutes(-i);
            var item = new ContentItem
            {
                Type = NewsType.TypeName, Title = $"Numéro {i}", Body = "Texte.", Language = "fr", AuthorId = author, CreatedAt = at, ModifiedAt = at, ModifiedById = author, LatestNumber = 1,
                LatestAudienceId = place.AudienceId, AudienceId = place.AudienceId, CouncilId = place.CouncilId,
            };
            if (i % 2 == 0)
                (item.Slug, item.PublishedAt, item.FirstPublishedAt, item.PublishedNumber) = ($"numero-{i}", at, at, 1);
            db.Add(item);
            if (i % 500 == 499)
            {
                await db.SaveChangesAsync(Ct);
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync(Ct);
        return true;
    });
}
