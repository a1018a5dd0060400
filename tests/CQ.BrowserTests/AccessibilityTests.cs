using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>
/// Every page of the endpoint table, as every role that may open it, light and dark, at a desk and on a phone. A page whose structure was already seen for another role is not examined again.
/// </summary>
public sealed class AccessibilityTests(SiteFixture fixture, Browser browser, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task EveryPage_HasNoViolation()
    {
        var (examination, asked) = (new Examination(), 0);
        await Parallel.ForEachAsync(Persona.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (persona, _) =>
        {
            await using var context = await browser.OpenAsync(fixture.Site.Address);
            var page = await context.NewPageAsync();
            await SignInAsync(page, persona);
            foreach (var endpoint in EndpointList.Of(fixture.Site).Where(e => e is { Method: "GET", Action: not null } && !IsFile(e.Path) && persona.MayOpen(e.Access!)))
            {
                Interlocked.Increment(ref asked);
                var answer = await SentPage.AskAsync(page, endpoint.Path);
                if (!answer.IsPage || !await browser.Shapes.AddAsync(answer.Html))
                    continue;
                await View.All[0].ShowAsync(page);
                await page.GotoAsync(endpoint.Path);
                if (await browser.Shapes.AddAsync(page))
                    await examination.ExamineUnfoldedAsync(page, $"{endpoint.Path} ({persona.Name})", View.Crosswise(endpoint.Path));
            }
        });

        output.WriteLine($"{asked} pages asked for; {examination}");
        examination.Faults.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(1000);
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

    private static bool IsFile(string path) => Path.HasExtension(path);

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
}
