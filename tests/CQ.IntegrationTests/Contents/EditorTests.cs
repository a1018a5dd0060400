using System.Net;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Contents;

/// <summary>The editor over HTTP in both tenants: from the first word to readers, and what is refused (Show 2).</summary>
public sealed class EditorTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Prefixes => ["", "sud"];

    private EditorSite In(string prefix) => new(fixture.Site, prefix);

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Councillor_PublishesOnTheHomeAndInTheirQuartier_WithOneForm(string prefix)
    {
        var site = In(prefix);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var page = await author.PageAsync(EditorSite.New);
        page.QuerySelectorAll("input[name='Place']").Length.ShouldBe(4);
        page.QuerySelector("input[name='Place'][checked]").ShouldNotBeNull();
        page.QuerySelector("input[name='Audience'][checked]")!.GetAttribute("value").ShouldBe("tous");

        await EditorSite.WriteAsync(author, "Un banc rue des Fleurs", await site.PlaceAsync("est", "quartier-accueil"), "publier", "Il est **posé**.");

        var rows = await site.Contents.ListAsync(null, new CQ.Contents.Services.ContentFilter(OnHome: true));
        rows.ShouldContain(r => r.Slug == "un-banc-rue-des-fleurs");
        using var reader = fixture.Site.Client(prefix);
        (await reader.PageAsync("/actualites/un-banc-rue-des-fleurs")).QuerySelector("main .prose strong")!.TextContent.ShouldBe("posé");
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Councillor_IsRefusedElsewhere_ByEveryDoor(string prefix)
    {
        var site = In(prefix);
        var ouest = await site.PlaceAsync("ouest");
        using var west = await site.SignInAsync("equipe-ouest@test.example");
        var theirs = await EditorSite.WriteAsync(west, "Chez nous à l’ouest", ouest, "publier");
        var draft = await EditorSite.WriteAsync(west, "Brouillon de l’ouest", ouest);
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var mine = await EditorSite.WriteAsync(author, "De l’est", await site.PlaceAsync("est"), "publier");

        foreach (var place in new[] { ouest, ouest.Replace("quartier", "quartier-accueil", StringComparison.Ordinal), ouest.Replace("quartier", "accueil", StringComparison.Ordinal), "secteur" })
        {
            using var created = await author.SubmitAsync(EditorSite.New, EditorSite.Form("Intrus", place, "publier"), "");
            await RefusedAsync(created, "Choisissez un autre endroit", "Intrus");
            using var moved = await author.SubmitAsync($"{EditorSite.Admin}/{mine}", EditorSite.Form("Déménage", place, "publier"), "");
            await RefusedAsync(moved, "Choisissez un autre endroit", "Déménage");
        }

        foreach (var id in new[] { theirs, draft })
        {
            foreach (var path in new[] { "", "/versions", "/versions/comparer", "/apercu", "/supprimer", "/renvoyer" })
            {
                using var shown = await author.GetAsync($"{EditorSite.Admin}/{id}{path}");
                shown.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }

            foreach (var path in new[] { "", "/fusion", "/brouillon", "/archiver", "/supprimer", "/renvoyer", "/apercus", "/versions/1/reprendre" })
            {
                using var tried = await EditorSite.PostAsync(author, $"{EditorSite.Admin}/{id}{path}", ("Title", "Pris"), ("Place", await site.PlaceAsync("est")), ("Audience", "tous"), ("seen", "1"), ("Act", "publier"), ("Word", "Non"), ("days", "7"));
                tried.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }

            using var kept = await site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", new { id, type = "Document-inconnu", basedOn = 1, form = new Dictionary<string, string[]> { ["Title"] = ["Pris"] } });
            kept.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var bulk = await EditorSite.PostAsync(author, EditorSite.Admin + "/lot", ("ids", theirs.ToString()), ("ids", draft.ToString()), ("ids", mine.ToString()), ("act", "archiver"));
        bulk.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var report = (await author.PageAsync(EditorSite.Admin)).QuerySelector(".notice--warning")!.TextContent;
        report.ShouldContain("1 contenu archivé");
        report.ShouldContain("plus là");
        (await site.Contents.ListAsync(null)).ShouldContain(r => r.Id == theirs);
        (await site.Contents.ListAsync(null)).ShouldNotContain(r => r.Id == mine);
    }

    [Fact]
    public async Task Member_Proposes_TheTeamIsTold_SendsBack_AndPublishes()
    {
        var site = In("");
        // Who belongs to a group may tell it by themselves; to a council alone, not.
        using (var outside = await site.SignInAsync(ContentSite.MemberOfOuest))
            (await outside.PageAsync(EditorSite.New)).QuerySelector("button[value='publier']").ShouldBeNull();
        using var member = await site.SignInAsync(ContentSite.MemberOfEst);
        (await member.PageAsync(EditorSite.New)).QuerySelector("button[value='publier']").ShouldNotBeNull();
        var id = await EditorSite.WriteAsync(member, "Proposition de visite", await site.PlaceAsync("est"), "relecture");

        using var team = await site.SignInAsync(ContentSite.Councillor);
        (await team.PageAsync("/compte/notifications")).QuerySelector("main")!.TextContent.ShouldContain("Proposition de visite");
        (await team.PageAsync(EditorSite.Admin + "?etat=relecture")).QuerySelector("main")!.TextContent.ShouldContain("Proposition de visite");
        using (var west = await site.SignInAsync("equipe-ouest@test.example"))
            (await west.PageAsync("/compte/notifications")).QuerySelector("main")!.TextContent.ShouldNotContain("Proposition de visite");

        using (var wordless = await team.SubmitAsync($"{EditorSite.Admin}/{id}/renvoyer", new Dictionary<string, string> { ["Word"] = " " }))
            (await TestClient.ParseAsync(wordless)).QuerySelector(".error-summary").ShouldNotBeNull();
        using (var sent = await team.SubmitAsync($"{EditorSite.Admin}/{id}/renvoyer", new Dictionary<string, string> { ["Word"] = "Ajoutez la date, s’il vous plaît." }))
            sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await member.PageAsync("/compte/notifications")).QuerySelector("main")!.TextContent.ShouldContain("Votre texte revient");

        using (var again = await member.SubmitAsync($"{EditorSite.Admin}/{id}", new Dictionary<string, string> { ["Body"] = "Samedi 5.", ["Act"] = "relecture" }, ""))
            again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var published = await team.SubmitAsync($"{EditorSite.Admin}/{id}", new Dictionary<string, string> { ["Act"] = "publier" }, ""))
            published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await member.PageAsync("/compte/notifications")).QuerySelector("main")!.TextContent.ShouldContain("Votre texte est publié");
        (await site.Contents.ListAsync(null)).ShouldContain(r => r.Id == id);
        using var self = await member.SubmitAsync($"{EditorSite.Admin}/{id}", new Dictionary<string, string> { ["Body"] = "Et dimanche.", ["Act"] = "publier" }, "");
        await RefusedAsync(self, "demandez une relecture");
    }

    [Fact]
    public async Task SameFormTwice_MakesOneItem()
    {
        var site = In("");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var page = await author.PageAsync(EditorSite.New);
        var (target, fields) = author.Fill(page, EditorSite.New, EditorSite.Form("Deux clics", await site.PlaceAsync("est"), "publier"), "");

        var answers = await Task.WhenAll(author.SendAsync(target, fields), author.SendAsync(target, fields));

        answers[0].Headers.Location.ShouldBe(new Uri("/actualites/deux-clics", UriKind.Relative));
        answers[1].Headers.Location.ShouldBe(answers[0].Headers.Location);
        (await site.Contents.ListAsync(null)).Count(r => r.Title == "Deux clics").ShouldBe(1);
    }

    [Fact]
    public async Task ExpiredToken_ShowsTheWordsAgain_AndDoesNothing()
    {
        var site = In("");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var page = await author.PageAsync(EditorSite.New);
        var (target, fields) = author.Fill(page, EditorSite.New, EditorSite.Form("Page restée ouverte", await site.PlaceAsync("est"), "publier", "Un texte qui ne doit pas se perdre."), "");

        using var response = await author.SendAsync(target, fields.Select(f => f.Key == "__token" ? KeyValuePair.Create(f.Key, "x") : f));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var shown = await TestClient.ParseAsync(response);
        shown.QuerySelector(".error-summary")!.TextContent.ShouldContain("trop longtemps");
        shown.QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("ne doit pas se perdre");
        shown.QuerySelector("input[name='Title']")!.GetAttribute("value").ShouldBe("Page restée ouverte");
        using var sent = await author.SubmitAsync(shown, EditorSite.New, new Dictionary<string, string> { ["Act"] = "publier" }, "");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task WhatIsPrivate_IsNotThereForTheCoordination_OnAnyScreen()
    {
        var site = In("");
        var est = await site.Contents.CouncilAsync("est");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var id = await EditorSite.WriteAsync(author, "Entre membres seulement", $"quartier:{est}", "publier", audience: est.ToString());
        using var coordination = await site.SignInAsync(TestPeople.Coordination);

        foreach (var path in new[] { $"/{id}", $"/{id}/versions", $"/{id}/apercu" })
        {
            using var shown = await coordination.GetAsync(EditorSite.Admin + path);
            shown.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in new[] { "", "?lecteurs=prive", "?mots=membres", "/calendrier", "/a-verifier", "/liens?mots=membres", "/liens/recherche?mots=membres" })
        {
            using var shown = await coordination.GetAsync(EditorSite.Admin + path);
            (await shown.Content.ReadAsStringAsync(Ct)).ShouldNotContain("Entre membres seulement", Case.Sensitive, path);
        }

        (await author.PageAsync(EditorSite.Admin + "?lecteurs=prive")).QuerySelector("main")!.TextContent.ShouldContain("Entre membres seulement");
        using var home = await author.SubmitAsync($"{EditorSite.Admin}/{id}", new Dictionary<string, string> { ["Place"] = $"quartier-accueil:{est}", ["Act"] = "publier" }, "");
        await RefusedAsync(home, "pour tout le monde");
    }

    [Theory]
    [InlineData("Title", "", "Indiquez un titre")]
    [InlineData("Title", "\u202e", "Indiquez un titre")]
    [InlineData("Place", "nulle-part", "Choisissez où il paraît")]
    [InlineData("Place", "quartier:00000000-0000-4000-8000-00000000000a", "Choisissez un autre endroit")]
    [InlineData("Audience", "le-monde", "Choisissez qui peut lire")]
    [InlineData("Slug", "Pas Une Adresse !", "lettres sans accent")]
    [InlineData("PublishOn", "31/02/2027", "pas lisible")]
    [InlineData("PublishOn", "0001-01-01", "trop lointaine")]
    [InlineData("ExpireOn", "9999-12-31", "trop lointaine")]
    [InlineData("PublishTime", "midi", "heure")]
    [InlineData("PublishTime", "19 h 30", "aussi le jour")]
    [InlineData("Tags", "a,b,c,d,e,f,g,h,i,j,k,l,m", "au plus 12")]
    [InlineData("PictureId", "pas-un-identifiant", "")]
    public async Task BadInput_IsRefused_AndNothingIsLost(string field, string value, string expected)
    {
        var site = In("");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var form = EditorSite.Form("Un titre", await site.PlaceAsync("est"), "publier", "Un texte qui ne doit pas se perdre.");
        form[field] = value;

        using var response = await author.SubmitAsync(EditorSite.New, form, "");

        await RefusedAsync(response, expected);
        (await TestClient.ParseAsync(response)).QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("ne doit pas se perdre");
    }

    [Fact]
    public async Task FiveMegabytesOfText_ComeBackWithAMessage()
    {
        var site = In("");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        var page = await author.PageAsync(EditorSite.New);
        var (target, fields) = author.Fill(page, EditorSite.New, EditorSite.Form("Cinq mégaoctets", await site.PlaceAsync("est"), "publier", new string('é', 2_600_000)), "");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);

        using var response = await author.Http.PostAsync(target, content, Ct);

        await RefusedAsync(response, "200 000");
        (await TestClient.ParseAsync(response)).QuerySelector("textarea[name='Body']")!.TextContent.Length.ShouldBeGreaterThan(2_500_000);
    }

    [Fact]
    public async Task Scripts_InEveryField_AreWords()
    {
        var site = In("");
        using var author = await site.SignInAsync(ContentSite.Councillor);
        const string Bad = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var form = EditorSite.Form(Bad, await site.PlaceAsync("est"), "publier", $"{Bad}\n\n[lien](javascript:alert(1))");
        (form["Summary"], form["Tags"], form["Note"]) = (Bad, "<b>gras</b>", Bad);
        var page = await author.PageAsync(EditorSite.New);
        var id = EditorSite.IdOf(page);
        using var response = await author.SubmitAsync(page, EditorSite.New, form, "");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        foreach (var path in new[] { $"/{id}", $"/{id}/versions", $"/{id}/versions/comparer", $"/{id}/apercu", "" })
        {
            using var shown = await author.GetAsync(EditorSite.Admin + path);
            var html = await shown.Content.ReadAsStringAsync(Ct);
            html.ShouldNotContain("<script>alert");
            html.ShouldNotContain("<img src=x");
            html.ShouldNotContain("href=\"javascript:");
        }
    }

    private static async Task RefusedAsync(HttpResponseMessage response, string expected, string? title = null)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(response);
        (page.QuerySelector(".error-summary") ?? throw new ShouldAssertException("not refused")).TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ').ShouldContain(expected);
        if (title is not null)
            page.QuerySelector("input[name='Title']")!.GetAttribute("value").ShouldBe(title);
    }
}
