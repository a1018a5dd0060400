using System.Security.Cryptography;
using System.Text;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>
/// Every page of the endpoint table, as every role that may open it, light and dark, at both widths. A page whose structure was already seen for another
/// role is not examined again.
/// </summary>
public sealed class AccessibilityTests(SiteFixture fixture, Browser browser, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const string Shape = "() => [...document.querySelectorAll('body *')].map(e => e.tagName + '.' + (e.getAttribute('class') || '')).join()";

    [Fact]
    public async Task EveryPage_HasNoViolation()
    {
        var (faults, examined, seen) = (new List<string>(), 0, new HashSet<string>());
        foreach (var persona in Persona.All)
        {
            await using var light = await browser.OpenAsync(fixture.Site.Address);
            await using var dark = await browser.OpenAsync(fixture.Site.Address, 390, ColorScheme.Dark);
            var (page, phone) = (await light.NewPageAsync(), await dark.NewPageAsync());
            await SignInAsync(page, persona);
            await SignInAsync(phone, persona);
            foreach (var endpoint in EndpointList.Of(fixture.Site).Where(e => e is { Method: "GET", Action: not null } && !IsFile(e.Path) && persona.MayOpen(e.Access!)))
            {
                var response = await page.GotoAsync(endpoint.Path);
                if (response is null || response.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true)
                    continue;
                if (!seen.Add(await ShapeAsync(page)))
                    continue;
                await phone.GotoAsync(endpoint.Path);
                examined += 2;
                faults.AddRange((await Axe.ViolationsAsync(page)).Select(v => $"{endpoint.Path} ({persona.Name}): {v}"));
                faults.AddRange((await Axe.ViolationsAsync(phone)).Select(v => $"{endpoint.Path} ({persona.Name}, dark phone): {v}"));
                if (await phone.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth + 1"))
                    faults.Add($"{endpoint.Path} ({persona.Name}): wider than a phone");
            }
        }

        output.WriteLine($"{examined} pages examined");
        faults.Distinct().ShouldBeEmpty();
        examined.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task PlantedFault_IsFound()
    {
        await using var context = await browser.OpenAsync(fixture.Site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("() => { const i = document.createElement('img'); i.src = '/x.png'; document.body.append(i); }");

        var violations = await Axe.ViolationsAsync(page);

        violations.ShouldContain(v => v.StartsWith("image-alt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_AskNobodyElse_AndKeepToTheirPolicy()
    {
        await using var context = await browser.OpenAsync(fixture.Site.Address);
        var page = await context.NewPageAsync();
        var (foreign, refused) = (new List<string>(), new List<string>());
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(fixture.Site.Address.ToString(), StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal))
                foreign.Add(r.Url);
        };
        page.Console += (_, m) =>
        {
            if (m.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(m.Text);
        };
        foreach (var path in new[] { "/", "/quartiers", "/quartiers/est", "/compte/connexion", "/compte/inscription", "/mentions-legales" })
            await page.GotoAsync(path);

        foreign.ShouldBeEmpty();
        refused.ShouldBeEmpty();
    }

    private static bool IsFile(string path) => path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal);

    private static async Task SignInAsync(IPage page, Persona persona)
    {
        if (persona.Email is null)
            return;
        await page.GotoAsync("/compte/connexion");
        await page.FillAsync("main [name=Email]", persona.Email);
        await page.FillAsync("main [name=Password]", TestPeople.Password);
        await page.Locator("main form[method=post] button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("connexion", StringComparison.Ordinal));
    }

    private static async Task<string> ShapeAsync(IPage page) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(await page.EvaluateAsync<string>(Shape))));
}
