using System.Net;
using System.Text.Json;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Contents;

/// <summary>Two editors at once, the history, what is kept while typing, remarks, and previews: whatever one does, no word is lost.</summary>
public sealed class WritingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Origin = "# Fête\n\nElle a lieu samedi.\n\nVenez nombreux.";

    private readonly EditorSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoEditors_ChangingDifferentPlaces_AreMerged()
    {
        using var one = await _site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(one, "Fête de rue", await _site.PlaceAsync("est"), body: Origin);
        using var two = await _site.SignInAsync(TestPeople.Coordination);
        var path = $"{EditorSite.Admin}/{id}";
        var stale = await two.PageAsync(path);
        await SavedAsync(one.SubmitAsync(path, Body(Origin.Replace("samedi", "dimanche", StringComparison.Ordinal)), ""));

        using var met = await two.SubmitAsync(stale, path, Body(Origin.Replace("nombreux", "en famille", StringComparison.Ordinal)), "");

        var merge = await TestClient.ParseAsync(met);
        merge.QuerySelector("h1")!.TextContent.ShouldContain("Réunir");
        merge.QuerySelector(".notice--success").ShouldNotBeNull();
        await SavedAsync(two.SubmitAsync(merge, path, new Dictionary<string, string>(), "/fusion"));
        (await BodyAsync(two, path)).ShouldBe("# Fête\n\nElle a lieu dimanche.\n\nVenez en famille.");
    }

    [Theory]
    [InlineData("moi", "vendredi", "dimanche")]
    [InlineData("autre", "dimanche", "vendredi")]
    public async Task TwoEditors_ChangingTheSame_Choose(string choice, string kept, string gone)
    {
        using var one = await _site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(one, "Fête de rue", await _site.PlaceAsync("est"), body: Origin);
        using var two = await _site.SignInAsync(TestPeople.Coordination);
        var path = $"{EditorSite.Admin}/{id}";
        var stale = await two.PageAsync(path);
        await SavedAsync(one.SubmitAsync(path, Body(Origin.Replace("samedi", "dimanche", StringComparison.Ordinal)), ""));
        using var met = await two.SubmitAsync(stale, path, Body(Origin.Replace("samedi", "vendredi", StringComparison.Ordinal)), "");
        var merge = await TestClient.ParseAsync(met);
        merge.QuerySelectorAll(".merge__piece--open ins").Length.ShouldBeGreaterThanOrEqualTo(2);

        // Somebody saves once more before the choice is sent: the choice is not lost, it is asked about again.
        await SavedAsync(one.SubmitAsync(path, new Dictionary<string, string> { ["Summary"] = "En une phrase." }, ""));
        using var again = await two.SubmitAsync(merge, path, new Dictionary<string, string> { ["choix[texte-0]"] = choice }, "/fusion");
        var second = await TestClient.ParseAsync(again);
        second.QuerySelector("h1")!.TextContent.ShouldContain("Réunir");
        await SavedAsync(two.SubmitAsync(second, path, new Dictionary<string, string>(), "/fusion"));

        var body = await BodyAsync(two, path);
        body.ShouldContain(kept);
        body.ShouldNotContain(gone);
        (await two.PageAsync(path)).QuerySelector("textarea[name='Summary']")!.TextContent.ShouldContain("En une phrase.");
    }

    [Fact]
    public async Task RemovedMeanwhile_ShowsTheWordsToBeCopied()
    {
        using var one = await _site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(one, "Éphémère", await _site.PlaceAsync("est"));
        var path = $"{EditorSite.Admin}/{id}";
        var form = await one.PageAsync(path);
        using (var removed = await one.SubmitAsync(path + "/supprimer", new Dictionary<string, string>()))
            removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var late = await one.SubmitAsync(form, path, Body("Un texte qui ne doit pas se perdre."), "");

        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestClient.ParseAsync(late)).QuerySelector("#texte")!.TextContent.ShouldContain("ne doit pas se perdre");
    }

    [Fact]
    public async Task History_ComparesAndRestores_AndKeepsEverything()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(author, "Compte rendu", await _site.PlaceAsync("est"), "publier", "Le projet coûte 500 euros.");
        var path = $"{EditorSite.Admin}/{id}";
        await SavedAsync(author.SubmitAsync(path, new Dictionary<string, string> { ["Body"] = "Le projet coûte 700 euros.", ["Act"] = "publier", ["Note"] = "Le bon montant" }, ""));

        (await author.PageAsync(path + "/versions")).QuerySelector("main")!.TextContent.ShouldContain("Le bon montant");
        var diff = await author.PageAsync(path + "/versions/comparer?de=1&a=2");
        diff.QuerySelector(".diff del")!.TextContent.ShouldBe("500");
        diff.QuerySelector(".diff ins")!.TextContent.ShouldBe("700");
        await SavedAsync(author.SubmitAsync(diff, path, new Dictionary<string, string>(), "/versions/1/reprendre"));
        (await BodyAsync(author, path)).ShouldContain("500");
        var row = (await _site.Contents.ListAsync(null)).Single(r => r.Id == id);
        (await author.PageAsync($"/actualites/{row.Slug}")).QuerySelector(".prose")!.TextContent.ShouldContain("700");

        // The same words saved again make no version.
        await SavedAsync(author.SubmitAsync(path, new Dictionary<string, string> { ["Act"] = "enregistrer" }, ""));
        (await author.PageAsync(path + "/versions")).QuerySelectorAll("main tbody tr").Length.ShouldBe(3);
        using var wrong = await author.GetAsync(path + "/versions/comparer?de=1&a=99");
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Typing_IsKept_OfferedAgain_AndDroppedOnceSaved()
    {
        using var author = await _site.SignInAsync(ContentSite.MemberOfEst);
        var place = await _site.PlaceAsync("est");
        var id = Guid.CreateVersion7();
        object Typed(string body, int basedOn = 0) => new { id, type = "News", basedOn, form = new Dictionary<string, string[]> { ["Title"] = ["À moitié écrit"], ["Body"] = [body], ["Place"] = [place], ["Audience"] = ["tous"] } };

        using (var kept = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", Typed("Le début")))
            JsonDocument.Parse(await kept.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("saved").GetString().ShouldStartWith("Enregistré à");
        using (var kept = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", Typed("Le début et la suite")))
            kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var long_ = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", Typed(new string('a', 900_000))))
            long_.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using (var other = await _site.SignInAsync(ContentSite.Councillor))
            (await other.PageAsync(EditorSite.Admin + "/textes-commences")).QuerySelector("main")!.TextContent.ShouldNotContain("À moitié écrit");

        var list = await author.PageAsync(EditorSite.Admin + "/textes-commences");
        var link = list.QuerySelector(".rows__title a")!;
        link.TextContent.ShouldContain("À moitié écrit");
        var form = await author.PageAsync(link.GetAttribute("href")!);
        form.QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("et la suite");
        form.QuerySelector("input[name='Id']")!.GetAttribute("value").ShouldBe(id.ToString());
        using var saved = await author.SubmitAsync(form, EditorSite.New, new Dictionary<string, string> { ["Act"] = "enregistrer" }, "");
        EditorSite.IdOf(saved).ShouldBe(id);
        (await author.PageAsync(EditorSite.Admin + "/textes-commences")).QuerySelector(".empty").ShouldNotBeNull();

        // Over a saved text: the form offers it, and says nothing while it is what is shown.
        using (var kept = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", Typed("Autrement", 1)))
            kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await author.PageAsync($"{EditorSite.Admin}/{id}")).QuerySelector(".notice--info")!.TextContent.ShouldContain("Vous aviez commencé");
        (await author.PageAsync($"{EditorSite.Admin}/{id}?reprise=oui")).QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("Autrement");
    }

    [Fact]
    public async Task Typing_WithoutSessionOrToken_IsAnsweredForAScript()
    {
        using var nobody = fixture.Site.Client();
        using (var response = await nobody.Http.PostAsync(EditorSite.Admin + "/ecriture/garder", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Ct))
            response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        using (var response = await author.Http.PostAsync(EditorSite.Admin + "/ecriture/garder", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Ct))
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var body in new object[] { "texte", new { id = "x" }, new { id = Guid.NewGuid(), type = "News", basedOn = 0 }, new { id = Guid.NewGuid(), type = "Rien", basedOn = 0, form = new Dictionary<string, string[]>() } })
        {
            using var response = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", body);
            ((int)response.StatusCode).ShouldBeInRange(400, 404);
        }

        using var token = await author.GetAsync(EditorSite.Admin + "/ecriture/jeton");
        JsonDocument.Parse(await token.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("token").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Remarks_NameDeadLinks_OldAddressesAreAlive_AndHiddenOnesAreDead()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var est = await _site.Contents.CouncilAsync("est");
        var alive = await EditorSite.WriteAsync(author, "Page vivante", $"quartier:{est}", "publier");
        await SavedAsync(author.SubmitAsync($"{EditorSite.Admin}/{alive}", new Dictionary<string, string> { ["Slug"] = "page-renommee", ["Act"] = "publier" }, ""));
        var hidden = await EditorSite.WriteAsync(author, "Page cachée", $"quartier:{est}", "publier", audience: est.ToString());
        var slug = await _site.Contents.AsAsync(ContentSite.Councillor, s => s.GetRequiredService<CqDbContext>().Set<ContentItem>().Where(i => i.Id == hidden).Select(i => i.Slug!).SingleAsync(Ct));
        var text = $"[Une page](~/actualites/page-vivante) [Une autre](~/actualites/jamais-ecrite) [Un quartier](~/quartiers/est) [Un lieu](~/quartiers/atlantide) [La charte](~/charte) [Rien](~/nulle-part/1) [Secret](~/actualites/{slug})";

        async Task<string> RemarksAsync(TestClient who)
        {
            using var response = await _site.PostJsonAsync(who, EditorSite.Admin + "/ecriture/relire", new { text });
            return string.Join('\n', JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct)).RootElement.EnumerateArray().Select(r => r.GetProperty("text").GetString()));
        }

        var mine = await RemarksAsync(author);
        mine.ShouldContain("jamais-ecrite");
        mine.ShouldContain("atlantide");
        mine.ShouldContain("nulle-part");
        mine.ShouldNotContain("page-vivante");
        mine.ShouldNotContain("/charte");
        mine.ShouldNotContain(slug);
        using var coordination = await _site.SignInAsync(TestPeople.Coordination);
        (await RemarksAsync(coordination)).ShouldContain("page-cachee");
    }

    [Fact]
    public async Task PreviewLink_ShowsTheDraft_UntilItIsRevoked_AndNothingPrivate()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var est = await _site.Contents.CouncilAsync("est");
        var id = await EditorSite.WriteAsync(author, "Avant-première", $"quartier:{est}");
        var path = $"{EditorSite.Admin}/{id}";
        var address = await ShareAsync(author, path);
        using var reader = fixture.Site.Client();

        using (var shown = await reader.GetAsync(address))
        {
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            shown.Headers.CacheControl!.NoStore.ShouldBeTrue();
            shown.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
            (await TestClient.ParseAsync(shown)).QuerySelector("h1")!.TextContent.ShouldBe("Avant-première");
        }

        (await author.PageAsync(path)).QuerySelector("#adresse-apercu").ShouldBeNull();
        await SavedAsync(author.SubmitAsync(path, new Dictionary<string, string> { ["Audience"] = est.ToString(), ["Act"] = "enregistrer" }, ""));
        using (var hidden = await reader.GetAsync(address))
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var coordination = await _site.SignInAsync(TestPeople.Coordination))
        using (var hidden = await coordination.GetAsync(address))
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var member = await _site.SignInAsync(ContentSite.MemberOfEst))
            (await member.PageAsync(address)).QuerySelector("h1")!.TextContent.ShouldBe("Avant-première");

        await SavedAsync(author.SubmitAsync(path, new Dictionary<string, string>(), "/apercus/"));
        using (var member = await _site.SignInAsync(ContentSite.MemberOfEst))
        using (var revoked = await member.GetAsync(address))
            revoked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var guessed = await reader.GetAsync("/apercu/" + new string('A', 43));
        guessed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var days = await EditorSite.PostAsync(author, path + "/apercus", ("days", "4000"));
        days.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.PageAsync(path)).QuerySelector("#adresse-apercu").ShouldBeNull();
    }

    [Fact]
    public async Task PreviewLink_IsKeptAsAHash_AndEnds()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(author, "Bientôt finie", await _site.PlaceAsync("est"));
        var address = await ShareAsync(author, $"{EditorSite.Admin}/{id}");

        await _site.Contents.AsAsync<bool>(null, async s =>
        {
            var db = s.GetRequiredService<CqDbContext>();
            var link = await db.Set<PreviewLink>().SingleAsync(l => l.ContentItemId == id, Ct);
            address.ShouldNotContain(link.TokenHash);
            link.ExpiresAt = link.CreatedAt.AddSeconds(-1);
            await db.SaveChangesAsync(Ct);
            return true;
        });

        using var reader = fixture.Site.Client();
        using var over = await reader.GetAsync(address);
        over.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Body(string body) => new() { ["Body"] = body, ["Act"] = "enregistrer" };

    private static async Task SavedAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await TestClient.ParseAsync(response)).QuerySelector("main")?.TextContent);
    }

    private static async Task<string> BodyAsync(TestClient client, string path) =>
        (await client.PageAsync(path)).QuerySelector("textarea[name='Body']")!.TextContent.ReplaceLineEndings("\n").Trim();

    private static async Task<string> ShareAsync(TestClient author, string path)
    {
        using var made = await EditorSite.PostAsync(author, path + "/apercus", ("days", "7"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = (await author.PageAsync(path)).QuerySelector("#adresse-apercu")!.TextContent.Trim();
        return new Uri(address).AbsolutePath;
    }
}
