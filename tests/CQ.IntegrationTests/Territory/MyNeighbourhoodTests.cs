using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CQ.Data;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Territory;

/// <summary>"Which quartier is mine?" in both tenants (R77): every way of writing an address, and every answer.</summary>
public sealed class MyNeighbourhoodTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Theory]
    [InlineData("", "12 rue des archives", "12 Rue des Archives, 99001 Essai", "Votre quartier est Est.")]
    [InlineData("sud", "12 rue des archives", "12 Rue des Archives, 99001 Essai", "Votre quartier est Est.")]
    [InlineData("", "12bis r. archives", "12 bis Rue des Archives", "Votre quartier est Est.")]
    [InlineData("", "12 b, RUE DES ARCHIVES", "12 bis Rue des Archives", "Votre quartier est Est.")]
    [InlineData("sud", "12, Bd Beaumarchais", "12 Boulevard Beaumarchais", "Votre quartier est Ouest.")]
    [InlineData("", "beaumarchais", "Boulevard Beaumarchais", "Votre quartier est Ouest.")]
    [InlineData("", "avenue beaumarchais 14", "14 Boulevard Beaumarchais", "Votre quartier est Ouest.")]
    [InlineData("", "5 rue st antoine 99001", "5 Rue Saint-Antoine, 99001 Essai", "Votre quartier est Est.")]
    [InlineData("", "5 rue saint-antoine Essai le Haut", "5 Rue Saint-Antoine, 99002 Essai-le-Haut", "Votre quartier est Ouest.")]
    [InlineData("", "place du 8 mai", "Place du 8 Mai 1945", "Votre quartier est Est.")]
    [InlineData("", "place du huit mai 1945", "Place du 8 Mai 1945", "Votre quartier est Est.")]
    [InlineData("", "20 rue des archives", "18 Rue des Archives", "Le numéro 20 n’est pas dans la base d’adresses. Voici le 18")]
    [InlineData("", "19 rue des archives", "21 Rue des Archives", "Voici le 21, le plus proche de cette rue")]
    [InlineData("sud", "rue des archives", "Rue des Archives", "Cette rue traverse plusieurs quartiers")]
    [InlineData("", "5 rue saint antoine", "Plusieurs adresses", "Laquelle est la vôtre")]
    [InlineData("sud", "7 rue du dehors", "7 Rue du Dehors", "hors du secteur")]
    [InlineData("", "12 rue des archves", "pas trouvé", "12 Rue des Archives, 99001 Essai")]
    [InlineData("sud", "1 rue de nulle part", "pas trouvé", "contact@test.example")]
    [InlineData("", "<script>alert(1)</script>", "pas trouvé", "La carte et la liste")]
    public async Task Address_IsAnswered(string prefix, string asked, string label, string sentence)
    {
        using var client = Site.Client(prefix);
        var page = await client.PageAsync("/mon-quartier?adresse=" + Uri.EscapeDataString(asked));

        var answer = page.QuerySelector("section[aria-labelledby='reponse']")!;
        Plain(answer.QuerySelector("h2")!.TextContent).ShouldContain(label);
        Plain(answer.TextContent).ShouldContain(sentence);
        page.QuerySelector("input[name='adresse']")!.GetAttribute("value").ShouldBe(asked);
        page.QuerySelector("meta[name='robots']")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task Found_ShowsThePlace_WhoToWriteTo_AndHowToJoin(string prefix)
    {
        using var client = Site.Client(prefix);
        var page = await client.PageAsync("/mon-quartier?adresse=12+rue+des+archives");

        page.QuerySelectorAll("main .map__mark").Length.ShouldBe(1);
        page.QuerySelector("main .map__svg a[aria-current='true']")!.GetAttribute("data-quartier").ShouldBe("est");
        var base_ = prefix.Length == 0 ? "" : "/" + prefix;
        page.QuerySelector($"main .next a[href='{base_}/quartiers/est']").ShouldNotBeNull();
        page.QuerySelector($"main .next a[href='{base_}/compte/conseils/est/rejoindre']").ShouldNotBeNull();
        page.QuerySelector("main .next a[href^='mailto:']").ShouldNotBeNull();
        page.QuerySelector("main form[action$='/mon-quartier'] input[name='__token']").ShouldBeNull();
    }

    [Fact]
    public async Task WhatWasTyped_IsKeptNowhere()
    {
        using var client = Site.Client();
        using var answer = await client.GetAsync("/mon-quartier?adresse=12+rue+des+archives");
        using var again = await client.GetAsync("/mon-quartier?adresse=12+rue+des+archives");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        again.Headers.Age.ShouldBeNull();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("rien n’est enregistré");
        using var suggestions = await client.GetAsync("/mon-quartier/suggestions?q=arch");
        suggestions.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("arch", "Rue des Archives, 99001 Essai")]
    [InlineData("12 rue arch", "12 Rue des Archives, 99001 Essai", "12 bis Rue des Archives, 99001 Essai")]
    [InlineData("5 st anto", "5 Rue Saint-Antoine, 99001 Essai", "5 Rue Saint-Antoine, 99002 Essai-le-Haut")]
    [InlineData("99 bd beau", "Boulevard Beaumarchais, 99001 Essai")]
    [InlineData("", new string[0])]
    [InlineData("%", new string[0])]
    [InlineData("zzz", new string[0])]
    public async Task Suggestions_AreAddressesOfTheBase(string typed, params string[] expected)
    {
        foreach (var prefix in new[] { "", "sud" })
        {
            using var client = Site.Client(prefix);
            using var response = await client.GetAsync("/mon-quartier/suggestions?q=" + Uri.EscapeDataString(typed));
            JsonSerializer.Deserialize<string[]>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Order().ShouldBe(expected.Order());
        }
    }

    [Fact]
    public async Task Answers_KeepToTheirStatements()
    {
        using var counter = new StatementCounter(fixture.Site);
        using var client = Site.Client();
        foreach (var asked in new[] { "12+rue+des+archives", "rue+des+archives", "1+rue+de+nulle+part+zzz", "5+rue+saint+antoine" })
        {
            await client.GetAsync("/mon-quartier?adresse=" + asked);
            var (response, statements) = await counter.CountAsync(client.Http, "/mon-quartier?adresse=" + asked);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            statements.ShouldBeLessThanOrEqualTo(12, asked);
        }

        (await counter.CountAsync(client.Http, "/mon-quartier/suggestions?q=12+arch")).Statements.ShouldBeLessThanOrEqualTo(5);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
