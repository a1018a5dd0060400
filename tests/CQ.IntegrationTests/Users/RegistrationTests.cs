using System.Net;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

public sealed class RegistrationTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task ErrorSummary_NamesTheFaultsInTheOrderOfTheForm()
    {
        using var client = Site.Client();

        using var refused = await client.SubmitAsync(
            "/compte/inscription", new Dictionary<string, string> { ["DisplayName"] = "", ["Email"] = "", ["Password"] = "" });

        var page = await TestClient.ParseAsync(refused);
        var named = page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")![1..]).ToList();
        named.ShouldBe(page.QuerySelectorAll("main [id]").Select(e => e.Id!).Where(named.Contains));
        named.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Registration_FollowedByTheLink_OpensAnAccount()
    {
        const string Email = "nouvelle@test.example";
        using var client = Site.Client();
        using var registered = await RegisterAsync(client, Email);
        var mail = await LastMailAsync(Site, Email, "account.confirm");
        using var tooEarly = await TrySignInAsync(client, Email);
        var tooEarlyPage = await TestClient.ParseAsync(tooEarly);

        registered.Headers.Location!.ToString().ShouldBe("/compte/inscription/envoyee");
        tooEarly.StatusCode.ShouldBe(HttpStatusCode.OK);
        Errors(tooEarlyPage).ShouldContain("pas encore confirmée");
        tooEarlyPage.QuerySelector("form[action$='/compte/confirmation/renvoyer'] input[name='Email']")!.GetAttribute("value").ShouldBe(Email);

        await client.PageAsync(mail!.Path!);
        (await FindAsync(Site, Email)).EmailConfirmedAt.ShouldBeNull("opening the page changes nothing");
        using var confirmed = await client.SubmitAsync(mail.Path!, new Dictionary<string, string>());
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await client.SignInAsync(Email, Password);
        var user = await FindAsync(Site, Email);
        user.FifteenOrOlderAt.ShouldNotBeNull();
        user.LastSeenAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Registration_WithAnAddressInUse_LooksTheSameAndTellsTheOwner()
    {
        using var client = Site.Client();

        using var response = await RegisterAsync(client, TestPeople.Resident);

        response.Headers.Location!.ToString().ShouldBe("/compte/inscription/envoyee");
        (await LastMailAsync(Site, TestPeople.Resident, "account.exists")).ShouldNotBeNull();
        (await LastMailAsync(Site, TestPeople.Resident, "account.confirm")).ShouldBeNull();
    }

    [Fact]
    public async Task Registration_OfAnAddressThatWaits_LetsTheMailboxOwnerChooseThePassword()
    {
        const string Email = "devancee@test.example";
        using var first = Site.Client();
        using var taken = await RegisterAsync(first, Email, "sardine hublot pergola tisane");
        var firstMail = await LastMailAsync(Site, Email, "account.confirm");
        using var owner = Site.Client();
        using var again = await RegisterAsync(owner, Email);
        var secondMail = await LastMailAsync(Site, Email, "account.password");

        using var stale = await owner.SubmitAsync(firstMail!.Path!, new Dictionary<string, string>());
        stale.StatusCode.ShouldBe(HttpStatusCode.OK, "the first comer's link is dead");
        using var chosen = await owner.SubmitAsync(secondMail!.Path!, new Dictionary<string, string> { ["Password"] = Password });
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await owner.SignInAsync(Email, Password);
        using var intruder = await TrySignInAsync(first, Email, "sardine hublot pergola tisane");
        intruder.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("DisplayName", "", "Indiquez le nom")]
    [InlineData("DisplayName", "x@y.fr", "N’écrivez pas d’adresse")]
    [InlineData("Email", "pas une adresse", "Écrivez une adresse")]
    [InlineData("Email", "a@b.fr\u0001", "Écrivez une adresse")]
    [InlineData("Password", "azerty123", "l’un des plus utilisés")]
    [InlineData("IsFifteenOrOlder", "false", "15 ans")]
    public async Task Registration_BadInput_IsSaidBesideTheField(string field, string value, string expected)
    {
        using var client = Site.Client();

        using var response = await RegisterAsync(client, "saisie@test.example", change: (field, value));
        var page = await TestClient.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(expected);
    }

    [Fact]
    public async Task Resend_ThreeTimesAnHour_IsEnough()
    {
        await NewAsync(Site, "inondee@test.example", confirmed: false);
        using var client = Site.Client();
        for (var i = 0; i < 5; i++)
        {
            using var response = await client.SubmitAsync("/compte/confirmation/renvoyer", new Dictionary<string, string> { ["Email"] = "inondee@test.example" });
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var sent = await DbAsync(Site, db => db.Set<CQ.Data.Outbox.OutboxMail>().CountAsync(m => m.To == "inondee@test.example"));
        sent.ShouldBe(3);
    }

    [Fact]
    public async Task Pages_InEnglish_AreDrawn()
    {
        using var client = Site.Client();
        using var switched = await client.PostAsync("/langue", ("langue", "en"), ("retour", "/"));

        foreach (var path in (string[])["/compte/connexion", "/compte/inscription", "/compte/mot-de-passe-oublie", "/compte/confirmation/renvoyer"])
        {
            var page = await client.PageAsync(path);
            page.DocumentElement.GetAttribute("lang").ShouldBe("en", path);
        }

        (await client.PageAsync("/compte/inscription")).QuerySelector("h1")!.TextContent.ShouldBe("Create an account");
    }

    private static Task<HttpResponseMessage> RegisterAsync(
        TestClient client, string email, string password = Password, (string Field, string Value)? change = null)
    {
        var values = new Dictionary<string, string>
        {
            ["DisplayName"] = "Nouvelle personne",
            ["Email"] = email,
            ["Password"] = password,
            ["IsFifteenOrOlder"] = "true",
        };
        if (change is { } c)
            values[c.Field] = c.Value;
        return client.SubmitAsync("/compte/inscription", values);
    }
}
