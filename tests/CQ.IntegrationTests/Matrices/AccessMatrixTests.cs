using System.Net;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Matrices;

/// <summary>
/// Every endpoint × every role × both tenants: who is not among those the endpoint declares is turned away, who is gets in. An endpoint without a
/// declaration fails.
/// </summary>
public sealed class AccessMatrixTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    [Fact]
    public void EveryEndpoint_DeclaresWhoMayOpenIt()
    {
        var undeclared = EndpointList.Of(fixture.Site).Where(e => e.Access is null).Select(e => e.ToString());

        undeclared.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryEndpoint_OpensToThoseItDeclaresAndToNobodyElse()
    {
        var (faults, probes) = (new List<string>(), 0);
        foreach (var prefix in new[] { "", "sud" })
        {
            foreach (var persona in Persona.All)
            {
                using var client = fixture.Site.Client(prefix);
                if (persona.Email is not null)
                    await client.SignInAsync(persona.Email);
                var token = await TokenAsync(client, persona);
                foreach (var endpoint in EndpointList.Of(fixture.Site).Where(e => e.Access is not null))
                {
                    probes++;
                    if (await FaultAsync(client, persona, endpoint, token) is { } fault)
                        faults.Add($"{(prefix.Length == 0 ? "nord" : prefix)}: {fault}");
                }
            }
        }

        output.WriteLine($"{probes} probes");
        faults.ShouldBeEmpty();
        probes.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task PlantedDeclaration_ThatIsTooNarrow_IsFound()
    {
        using var client = fixture.Site.Client();
        var persona = Persona.All[0];
        var home = new SiteEndpoint("GET", "/", "/", new AccessAttribute(RoleNames.Administrator), null);

        var fault = await FaultAsync(client, persona, home, "");

        fault.ShouldNotBeNull().ShouldContain("got in");
    }

    [Fact]
    public async Task PlantedDeclaration_ThatIsTooWide_IsFound()
    {
        using var client = fixture.Site.Client();
        var persona = Persona.All[0];
        var admin = new SiteEndpoint("GET", "/admin", "/admin", new AccessAttribute(RoleNames.Anonymous), null);

        var fault = await FaultAsync(client, persona, admin, "");

        fault.ShouldNotBeNull().ShouldContain("was turned away");
    }

    private static async Task<string?> FaultAsync(TestClient client, Persona persona, SiteEndpoint endpoint, string token)
    {
        using var response = endpoint.Method == "GET" ? await client.GetAsync(endpoint.Path) : await client.PostAsync(endpoint.Path, ("__token", token));
        var status = (int)response.StatusCode;
        if (status >= 500)
            return $"{endpoint} answered {status} to {persona.Name}";
        var location = response.Headers.Location?.OriginalString ?? "";
        var turnedAway = status is 401 or 403 || (status == 302 && location.Contains("/compte/connexion?retour=", StringComparison.Ordinal));
        var mayOpen = persona.MayOpen(endpoint.Access!);
        if (mayOpen && turnedAway && !endpoint.Access!.OwnOnly)
            return $"{endpoint}: {persona.Name} was turned away ({status})";
        // What is hidden answers like what does not exist, so 404 turns away as well.
        return !mayOpen && !turnedAway && status != 404 ? $"{endpoint}: {persona.Name} got in ({status} {location})" : null;
    }

    private static async Task<string> TokenAsync(TestClient client, Persona persona)
    {
        var page = await client.PageAsync(persona.Email is null ? "/compte/connexion" : "/compte/nom");
        return page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
    }
}
