using System.Net;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Walls;

/// <summary>The five cases of host-notes C.5: a root tenant and one under a prefix share an origin, and their cookies never mix.</summary>
public sealed class CookieTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task TicketOfTheRoot_ReplayedUnderThePrefix_IsNobody()
    {
        using var root = fixture.Site.Client();
        await root.SignInAsync(TestPeople.Admin);
        using var other = fixture.Site.Client("sud");
        foreach (Cookie cookie in root.Cookies.GetAllCookies())
            other.Cookies.Add(new Cookie(cookie.Name.Replace(fixture.Site.Tenant("nord").Key, fixture.Site.Tenant("sud").Key, StringComparison.Ordinal), cookie.Value, "/", "127.0.0.1"));

        using var response = await other.GetAsync("/compte");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignedInToBoth_EachAnswersItsOwn()
    {
        using var root = fixture.Site.Client();
        await root.SignInAsync(TestPeople.Admin);
        using var prefixed = Sharing(root, "sud");
        await prefixed.SignInAsync(TestPeople.Resident);

        var rootPage = await root.PageAsync("/compte");
        var prefixedPage = await prefixed.PageAsync("/compte");

        rootPage.Body!.TextContent.ShouldContain(TestPeople.Admin);
        prefixedPage.Body!.TextContent.ShouldContain(TestPeople.Resident);
        prefixedPage.Body!.TextContent.ShouldNotContain(TestPeople.Admin);
    }

    [Fact]
    public async Task FormLoadedBeforeVisitingTheRoot_StillPosts()
    {
        using var prefixed = fixture.Site.Client("sud");
        var form = await prefixed.PageAsync("/compte/connexion");
        using var root = Sharing(prefixed, "");
        await root.PageAsync("/compte/connexion");

        using var response = await prefixed.SubmitAsync(form, "/compte/connexion", Credentials(TestPeople.Resident));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task FreshForm_AfterVisitingTheRoot_Posts()
    {
        using var root = fixture.Site.Client();
        await root.PageAsync("/compte/connexion");
        using var prefixed = Sharing(root, "sud");

        using var response = await prefixed.SubmitAsync("/compte/connexion", Credentials(TestPeople.Resident));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task TokenPairOfTheRoot_IsRefusedUnderThePrefix()
    {
        using var root = fixture.Site.Client();
        var form = await root.PageAsync("/compte/connexion");
        var token = form.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        using var prefixed = fixture.Site.Client("sud");
        foreach (Cookie cookie in root.Cookies.GetAllCookies())
            prefixed.Cookies.Add(new Cookie(cookie.Name.Replace(fixture.Site.Tenant("nord").Key, fixture.Site.Tenant("sud").Key, StringComparison.Ordinal), cookie.Value, "/", "127.0.0.1"));

        using var response = await prefixed.PostAsync("/compte/connexion", ("Email", TestPeople.Resident), ("Password", TestPeople.Password), ("__token", token));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ByHost_TheSameTenantAnswers()
    {
        using var byHost = fixture.Site.Client(host: "sud.localhost");

        var page = await byHost.PageAsync("/");

        page.Title.ShouldNotBeNull().ShouldContain("Sud");
    }

    private TestClient Sharing(TestClient other, string prefix) => fixture.Site.Client(prefix, sharing: other);

    private static Dictionary<string, string> Credentials(string email) => new() { ["Email"] = email, ["Password"] = TestPeople.Password };
}
