using System.Net;
using AngleSharp.Html.Dom;
using CQ.Data;
using CQ.Data.Auditing;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Host;

/// <summary>What happens to a form that is late, sent twice, or foreign.</summary>
public sealed class FormTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task ExpiredToken_ShowsTheFormAgainWithWhatWasTyped_AndDoesNothing()
    {
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Resident);
        var page = await client.PageAsync("/compte/nom");

        using var response = await client.SubmitAsync(page, "/compte/nom", new Dictionary<string, string>
        {
            ["DisplayName"] = "Nom tapé trop tard",
            ["__token"] = "périmé",
        });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await TestClient.ParseAsync(response);
        ((IHtmlInputElement)again.QuerySelector("input[name='DisplayName']")!).Value.ShouldBe("Nom tapé trop tard");
        again.QuerySelector(".error-summary")!.TextContent.ShouldContain("rien n’a été envoyé");
        (await client.PageAsync("/compte")).Body!.TextContent.ShouldNotContain("Nom tapé trop tard");
    }

    [Fact]
    public async Task ExpiredForm_SentAgain_IsCarriedOut()
    {
        using var client = fixture.Site.Client("sud");
        await client.SignInAsync(TestPeople.Resident);
        var page = await client.PageAsync("/compte/nom");
        using var late = await client.SubmitAsync(page, "/compte/nom", new Dictionary<string, string> { ["DisplayName"] = "Deuxième essai", ["__token"] = "x" });
        var again = await TestClient.ParseAsync(late);

        using var response = await client.SubmitAsync(again, "/compte/nom", new Dictionary<string, string>());

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/compte")).Body!.TextContent.ShouldContain("Deuxième essai");
    }

    [Fact]
    public async Task DoubleSubmit_IsDoneOnce_AndBothAreLedToTheSameAnswer()
    {
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);
        var page = await client.PageAsync("/compte/nom");
        var before = await AuditCountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            client.SubmitAsync(page, "/compte/nom", new Dictionary<string, string> { ["DisplayName"] = "Coordination, huit fois" })));

        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Redirect);
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().Count().ShouldBe(1);
        (await AuditCountAsync() - before).ShouldBe(1);
    }

    [Fact]
    public async Task RefusedForm_KeepsWhatWasTyped_AndSaysWhatToDo()
    {
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Services);

        using var response = await client.SubmitAsync("/compte/nom", new Dictionary<string, string> { ["DisplayName"] = new string('x', 300) });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await TestClient.ParseAsync(response);
        ((IHtmlInputElement)again.QuerySelector("input[name='DisplayName']")!).Value.Length.ShouldBe(300);
        again.QuerySelector("input[name='DisplayName']")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Theory]
    [InlineData("/compte/connexion", "Email=a%00b")]
    [InlineData("/compte/connexion", "%ff=%fe")]
    [InlineData("/compte/connexion", "__page=%00&Email=x")]
    public async Task FormThatCannotBeRead_IsABadRequest(string path, string body)
    {
        using var client = fixture.Site.Client();
        using var content = new StringContent(body, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");

        using var response = await client.Http.PostAsync(path, content, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBeInRange(400, 499);
    }

    [Theory]
    [InlineData("/langue", "//evil.example/")]
    [InlineData("/langue", "https://evil.example/")]
    [InlineData("/langue", "/\\evil.example")]
    public async Task LanguageSwitch_LeadsOnlyWithinTheTenant(string path, string target)
    {
        using var client = fixture.Site.Client("sud");

        using var response = await client.PostAsync(path, ("langue", "en"), ("retour", target));

        response.Headers.Location!.OriginalString.ShouldBe("/sud/");
    }

    [Theory]
    [InlineData("", "/sud/quartiers", "/")]
    [InlineData("", "/SUD/quartiers", "/")]
    [InlineData("", "/%73ud/quartiers", "/")]
    [InlineData("", "/quartiers/../sud/quartiers", "/")]
    [InlineData("", "/sudiste", "/sudiste")]
    [InlineData("", "/quartiers?annee=2026", "/quartiers?annee=2026")]
    [InlineData("sud", "/../quartiers", "/sud/")]
    [InlineData("sud", "/quartiers", "/sud/quartiers")]
    public async Task LanguageSwitch_LeadsToNoOtherTenant(string prefix, string target, string expected)
    {
        using var client = fixture.Site.Client(prefix);

        using var response = await client.PostAsync("/langue", ("langue", "en"), ("retour", target));

        response.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task LanguageSwitch_TurnsThisTenantAlone()
    {
        using var client = fixture.Site.Client("sud");
        await client.PostAsync("/langue", ("langue", "en"), ("retour", "/quartiers"));

        var english = await client.PageAsync("/quartiers");
        using var other = fixture.Site.Client(sharing: client);
        var french = await other.PageAsync("/quartiers");

        english.DocumentElement.GetAttribute("lang").ShouldBe("en");
        french.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task UnknownAddress_ToAProgram_IsProblemDetails()
    {
        using var client = fixture.Site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nulle-part");
        request.Headers.Add("Accept", "application/json");

        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task FirstVisit_SetsNoCookie_AndAsksNobodyElse()
    {
        using var client = fixture.Site.Client();

        using var response = await client.GetAsync("/");

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await TestClient.ParseAsync(response);
        page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
            .ShouldAllBe(a => a.StartsWith('/') || a.StartsWith("http://localhost:5080/", StringComparison.Ordinal));
    }

    private async Task<int> AuditCountAsync()
    {
        await using var scope = fixture.Site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<AuditEntry>().CountAsync(e => e.SubjectKind == "User" && e.Name == "Modified");
    }
}
