using System.Net;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Host;

/// <summary>Who works in the back office stays in its frame when something goes wrong there; nobody else ever sees it.</summary>
public sealed class ErrorPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("", TestPeople.Coordination, "/admin/nulle-part", HttpStatusCode.NotFound, true)]
    [InlineData("sud", TestPeople.Coordination, "/admin/glossaire/termes/nulle-part", HttpStatusCode.NotFound, true)]
    [InlineData("", TestPeople.Coordination, "/admin/reglages", HttpStatusCode.Forbidden, true)]
    [InlineData("", TestPeople.Coordination, "/nulle-part", HttpStatusCode.NotFound, false)]
    [InlineData("", TestPeople.Coordination, "/administration", HttpStatusCode.NotFound, false)]
    [InlineData("sud", TestPeople.Resident, "/admin/nulle-part", HttpStatusCode.NotFound, false)]
    [InlineData("", TestPeople.Resident, "/admin/reglages", HttpStatusCode.Forbidden, false)]
    [InlineData("", null, "/admin/nulle-part", HttpStatusCode.NotFound, false)]
    public async Task ErrorPage_IsDrawnByTheThemeOfItsPlace(string prefix, string? email, string path, HttpStatusCode expected, bool backOffice)
    {
        using var client = fixture.Site.Client(prefix);
        if (email is not null)
            await client.SignInAsync(email);

        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(expected);
        var page = await TestClient.ParseAsync(response);
        page.Body!.ClassList.Contains("admin").ShouldBe(backOffice);
        page.QuerySelector("main .lost h1").ShouldNotBeNull();
    }
}
