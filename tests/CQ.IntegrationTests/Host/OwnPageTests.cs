using System.Net;
using CQ.Hosting.Pages;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Host;

/// <summary>Pages of who is signed in: kept for the same session, until anything changes, and for nobody else.</summary>
public sealed class OwnPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ContentSite _contents = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/actualites")]
    [InlineData("/taches")]
    public async Task SamePage_OfTheSameSession_IsNotMadeAnew(string path)
    {
        using var client = await SignedInAsync(ContentSite.MemberOfEst);
        using var counter = new StatementCounter();
        var (first, made) = await counter.CountAsync(client.Http, path);

        // The site's own work may change something in between: then it is made anew once more.
        var (again, statements) = (first, made);
        for (var tries = 0; tries < 5 && statements >= made; tries++)
            (again, statements) = await counter.CountAsync(client.Http, path);

        statements.ShouldBeLessThan(made);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.CacheControl!.ToString().ShouldBe(first.Headers.CacheControl!.ToString());
        (await WithoutIdsAsync(again)).ShouldBe(await WithoutIdsAsync(first));
    }

    [Fact]
    public async Task EachSending_HasFormsOfItsOwn_ThatAreGood()
    {
        using var client = await SignedInAsync(TestPeople.Resident);
        var pages = new[] { await client.PageAsync("/compte/nom"), await client.PageAsync("/compte/nom"), await client.PageAsync("/compte/nom") };

        var ids = pages.SelectMany(p => p.QuerySelectorAll($"input[name={FormGuardTagHelper.RequestIdField}]").Select(i => i.GetAttribute("value"))).ToList();
        ids.Count.ShouldBeGreaterThan(2);
        ids.ShouldBeUnique();
        foreach (var (page, name) in pages.Zip(new[] { "Premier nom", "Deuxième nom", "Troisième nom" }))
        {
            using var answer = await client.SubmitAsync(page, "/compte/nom", new Dictionary<string, string> { ["DisplayName"] = name });
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
            // The name stands in the head of every page: no node keeps an old one.
            (await client.PageAsync("/actualites")).QuerySelector("header summary")!.TextContent.ShouldContain(name);
        }
    }

    [Fact]
    public async Task AnotherSession_HasItsOwn()
    {
        using var member = await SignedInAsync(ContentSite.MemberOfEst);
        using var other = await SignedInAsync(ContentSite.MemberOfOuest);
        using var elsewhere = await SignedInAsync(ContentSite.MemberOfEst, "sud");
        await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Pour Est et lui seul", await _contents.InAsync("est", membersOnly: true)));

        const string News = "/actualites?quartier=est";
        (await TextAsync(member, News)).ShouldContain("Pour Est et lui seul");
        (await TextAsync(other, News)).ShouldNotContain("Pour Est et lui seul");
        (await TextAsync(elsewhere, News)).ShouldNotContain("Pour Est et lui seul");
        (await TextAsync(member, News)).ShouldContain("Pour Est et lui seul");
        using var anybody = fixture.Site.Client();
        (await TextAsync(anybody, News)).ShouldNotContain("Pour Est et lui seul");
    }

    [Fact]
    public async Task Change_IsSeenAtOnce_AndOnOtherNodesAsSoonAsTheyHear()
    {
        await using var other = await TestSite.StartAsync(fixture.Database);
        using var here = await SignedInAsync(ContentSite.MemberOfEst);
        using var there = other.Client();
        await there.SignInAsync(ContentSite.MemberOfEst);
        foreach (var client in new[] { here, there })
            (await TextAsync(client, "/actualites")).ShouldNotContain("La fontaine rouverte");

        var id = await _contents.PublishedAsync(ContentSite.Councillor, ContentSite.Words("La fontaine rouverte", await _contents.InAsync("est", membersOnly: true)));

        (await TextAsync(here, "/actualites")).ShouldContain("La fontaine rouverte");
        await UntilAsync(async () => (await TextAsync(there, "/actualites")).Contains("La fontaine rouverte", StringComparison.Ordinal));
        (await _contents.OnAsync(ContentSite.Councillor, id, (desk, item) => desk.ToDraftAsync(item, item.Version, Ct)))!.Refusal.ShouldBeNull();
        (await TextAsync(here, "/actualites")).ShouldNotContain("La fontaine rouverte");
        await UntilAsync(async () => !(await TextAsync(there, "/actualites")).Contains("La fontaine rouverte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NodeThatHearsNothing_KeepsNothing()
    {
        await using var deaf = await TestSite.StartAsync(fixture.Database);
        deaf.Services.GetRequiredService<PageGenerations>().IsTold = false;
        using var client = deaf.Client();
        await client.SignInAsync(ContentSite.MemberOfEst);
        using var counter = new StatementCounter();
        await client.PageAsync("/actualites");

        var (_, first) = await counter.CountAsync(client.Http, "/actualites");
        var (_, second) = await counter.CountAsync(client.Http, "/actualites");

        second.ShouldBe(first);
        second.ShouldBeGreaterThan(2);
    }

    private async Task<TestClient> SignedInAsync(string email, string prefix = "")
    {
        var client = fixture.Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    private static async Task<string> TextAsync(TestClient client, string path) => (await client.PageAsync(path)).QuerySelector("main")!.TextContent;

    private static async Task<string> WithoutIdsAsync(HttpResponseMessage response)
    {
        var page = await TestClient.ParseAsync(response);
        foreach (var hidden in page.QuerySelectorAll("input[type=hidden]"))
            hidden.Remove();
        return page.DocumentElement.OuterHtml;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 200 && !await condition(); tries++)
            await Task.Delay(20, Ct);
        (await condition()).ShouldBeTrue();
    }
}
