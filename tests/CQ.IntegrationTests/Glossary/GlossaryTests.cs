using System.Net;
using AngleSharp.Dom;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Glossary;

/// <summary>The glossary in both tenants: what the recipe brought, reading, writing, and what is refused.</summary>
public sealed class GlossaryTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Admin = "/admin/glossaire";

    private TestSite Site => fixture.Site;

    public static TheoryData<string> Prefixes => ["", "sud"];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task RecipeTerms_StandOnThePageInOrder_AndHaveTheirOwn(string prefix)
    {
        using var client = Site.Client(prefix);
        var page = await client.PageAsync("/glossaire");

        var titles = page.QuerySelectorAll("main dl dt").Select(e => e.TextContent).ToList();
        titles.ShouldBe([.. titles.OrderBy(Abstractions.Values.Slugs.Of, StringComparer.Ordinal)]);
        titles.ShouldContain("Équipe d’animation");
        page.QuerySelector("nav.chips a[href='#lettre-e']").ShouldNotBeNull();
        page.QuerySelector("footer a[href$='/glossaire']").ShouldNotBeNull();
        var term = await client.PageAsync("/glossaire/quorum");
        term.QuerySelector("h1")!.TextContent.ShouldBe("Quorum");
        var base_ = prefix.Length == 0 ? "" : "/" + prefix;
        term.QuerySelector("main .prose a")!.GetAttribute("href").ShouldBe($"{base_}/charte");
        using var missing = await client.GetAsync("/glossaire/nulle-part");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Term_AddedRenamedRemoved_IsSeenByEverybodyAtOnce(string prefix)
    {
        using var author = await AuthorAsync(prefix);
        using var reader = Site.Client(prefix);
        await reader.PageAsync("/glossaire");

        (await PostAsync(author, Admin + "/nouveau", "Dégagement", "Rendre une somme.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilAsync(reader, "/glossaire/degagement", HttpStatusCode.OK);
        (await PostAsync(author, Admin + "/termes/degagement", "Dégagement d’office", "Rendre une somme.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.PageAsync("/glossaire/degagement")).QuerySelector("h1")!.TextContent.ShouldBe("Dégagement d’office");

        // The word is free again, its address is not.
        (await PostAsync(author, Admin + "/nouveau", "Dégagement", "Rendre une somme.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await author.PageAsync("/glossaire/degagement-2");

        (await author.PageAsync(Admin + "/termes/degagement/retirer")).QuerySelector("main .danger-zone").ShouldNotBeNull();
        using var removed = await author.SubmitAsync(Admin + "/termes/degagement/retirer", new Dictionary<string, string>());
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await UntilAsync(reader, "/glossaire/degagement", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "     ", "Indiquez le terme")]
    [InlineData("sud", "     ", "Indiquez le terme")]
    [InlineData("", "« … »", "Indiquez le terme")]
    [InlineData("", "EQUIPE D'ANIMATION", "déjà dans le glossaire")]
    [InlineData("sud", "équipe  d’ánimation", "déjà dans le glossaire")]
    public async Task BadTitle_IsRefusedBesideTheField_AndNothingIsLost(string prefix, string title, string expected)
    {
        using var author = await AuthorAsync(prefix);
        using var response = await PostAsync(author, Admin + "/nouveau", title, "Une phrase qui ne doit pas se perdre.");

        await RefusedAsync(response, expected, title);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task TitleOfThreeHundred_AndNul_AreRefused(string prefix)
    {
        using var author = await AuthorAsync(prefix);
        using (var response = await PostAsync(author, Admin + "/nouveau", new string('é', 300), "Une phrase qui ne doit pas se perdre."))
            await RefusedAsync(response, "80 caractères", new string('é', 300));

        (await PostAsync(author, Admin + "/nouveau", "Nul\0le part ailleurs", "Une\0 phrase.", "Un\0 texte.")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task TwoEditors_TheSecondSeesBothTexts_AndThenDecides(string prefix)
    {
        using var first = await AuthorAsync(prefix);
        (await PostAsync(first, Admin + "/nouveau", "Mandatement", "Version une.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await AuthorAsync(prefix, TestPeople.Admin);
        var path = Admin + "/termes/mandatement";
        var form = await second.PageAsync(path);
        var removal = await second.PageAsync(path + "/retirer");
        (await PostAsync(first, path, "Mandatement", "Version deux.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using (var refusedRemoval = await second.SubmitAsync(removal, path + "/retirer", new Dictionary<string, string>()))
            (await TestClient.ParseAsync(refusedRemoval)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Relisez-le");
        using var refused = await second.SubmitAsync(form, path, Fields("Mandatement", "Version trois."));

        var conflict = await TestClient.ParseAsync(refused);
        conflict.QuerySelector(".error-summary")!.TextContent.ShouldContain("Comparez");
        conflict.QuerySelector("section[aria-labelledby='autre']")!.TextContent.ShouldContain("Version deux.");
        conflict.QuerySelector("textarea[name='Summary']")!.TextContent.ShouldContain("Version trois.");
        using var decided = await second.SubmitAsync(conflict, path, new Dictionary<string, string>());
        decided.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await first.PageAsync("/glossaire/mandatement")).QuerySelector(".lead")!.TextContent.ShouldContain("Version trois.");
    }

    [Fact]
    public async Task TermRemovedWhileEdited_LosesNoWord()
    {
        using var author = await AuthorAsync("");
        (await PostAsync(author, Admin + "/nouveau", "Éphémère", "Une.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = await author.PageAsync(Admin + "/termes/ephemere");
        (await author.SubmitAsync(Admin + "/termes/ephemere/retirer", new Dictionary<string, string>())).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var response = await author.SubmitAsync(form, Admin + "/termes/ephemere", Fields("Éphémère", "Une phrase qui ne doit pas se perdre."));

        await RefusedAsync(response, "a retiré ce terme", "Éphémère");
    }

    [Fact]
    public async Task TwoAtOnce_OneWord_OneIsToldWhy()
    {
        using var one = await AuthorAsync("");
        using var other = await AuthorAsync("", TestPeople.Admin);
        var forms = await Task.WhenAll(one.PageAsync(Admin + "/nouveau"), other.PageAsync(Admin + "/nouveau"));

        var answers = await Task.WhenAll(
            one.SubmitAsync(forms[0], Admin + "/nouveau", Fields("Service fait", "Une.")),
            other.SubmitAsync(forms[1], Admin + "/nouveau", Fields("SERVICE FAIT", "Deux.")));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        await RefusedAsync(answers.Single(a => a.StatusCode == HttpStatusCode.OK), "déjà dans le glossaire");
    }

    [Fact]
    public async Task Terms_OfOneTenant_AreNotTheOthers()
    {
        using var author = await AuthorAsync("sud");
        (await PostAsync(author, Admin + "/nouveau", "Seulement au sud", "Ici.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var north = Site.Client();
        using var response = await north.GetAsync("/glossaire/seulement-au-sud");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<TestClient> AuthorAsync(string prefix, string email = TestPeople.Coordination)
    {
        var client = Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    private static Dictionary<string, string> Fields(string title, string summary, string text = "") =>
        new() { ["Title"] = title, ["Summary"] = summary, ["Text"] = text };

    private static Task<HttpResponseMessage> PostAsync(TestClient client, string path, string title, string summary, string text = "") =>
        client.SubmitAsync(path, Fields(title, summary, text));

    private static async Task RefusedAsync(HttpResponseMessage response, string expected, string? title = null)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(response);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain(expected);
        page.QuerySelector("textarea[name='Summary']")!.TextContent.Trim().ShouldNotBeEmpty();
        if (title is not null)
            page.QuerySelector("input[name='Title']")!.GetAttribute("value").ShouldBe(title);
    }

    // Other nodes drop their cached pages by a signal, which takes a moment.
    private static async Task UntilAsync(TestClient client, string path, HttpStatusCode expected)
    {
        for (var i = 0; i < 50; i++)
        {
            using var response = await client.GetAsync(path);
            if (response.StatusCode == expected)
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"{path} did not become {expected}");
    }
}
