using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>The search box as people use it: by keys alone, over any page, the back office included, and on a phone.</summary>
public sealed class SearchBoxTests(SiteFixture fixture, Browser browser) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task CtrlK_ThenLetters_ThenArrowAndEnter_LeadsToThePage_WithoutViolation()
    {
        var examination = new Examination();
        await using var context = await browser.OpenAsync(fixture.Site.Address);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/quartiers");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("quart");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await examination.ExamineAsync(page, "search box", View.All);
        await View.All[0].ShowAsync(page);
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = page.Locator("[role=option][aria-selected=true]");
        (await page.Locator("#recherche-partout").GetAttributeAsync("aria-activedescendant")).ShouldBe(await chosen.GetAttributeAsync("id"));
        var target = await chosen.GetAttributeAsync("data-href");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith(target!, StringComparison.Ordinal));

        examination.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Escape_ClosesTheListAndThenTheBox_AndFocusComesBack()
    {
        await using var context = await browser.OpenAsync(fixture.Site.Address, View.All[2]);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("[data-search]").ClickAsync();
        await page.Keyboard.TypeAsync("quart");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();

        await page.Keyboard.PressAsync("Escape");
        (await page.GetByRole(AriaRole.Option).CountAsync()).ShouldBe(0);
        (await page.Locator("#recherche-rapide").IsVisibleAsync()).ShouldBeTrue();
        await page.Keyboard.PressAsync("Escape");

        (await page.Locator("#recherche-rapide").IsVisibleAsync()).ShouldBeFalse();
        (await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-search]')")).ShouldBeTrue();
    }

    [Fact]
    public async Task Results_WithEverythingOpen_HaveNoViolation_AndNeedNoScript()
    {
        var examination = new Examination();
        await using var context = await browser.OpenAsync(fixture.Site.Address, options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        var plain = await context.NewPageAsync();
        await plain.GotoAsync("/");
        await plain.Locator("[data-search]").ClickAsync();
        await plain.Locator("main [name=q]").FillAsync("quartiers");
        await plain.Locator("main [name=q]").PressAsync("Enter");
        (await plain.Locator(".search-hits li").CountAsync()).ShouldBeGreaterThan(0);
        await plain.Locator(".search-facets summary").ClickAsync();
        await plain.Locator(".search-facets a").First.ClickAsync();
        (await plain.Locator(".chip").CountAsync()).ShouldBe(1);

        await using var other = await browser.OpenAsync(fixture.Site.Address);
        var page = await other.NewPageAsync();
        foreach (var path in new[] { "/recherche?q=quartiers", "/recherche?q=quartirs", "/recherche?q=rienderiendutout", "/recherche" })
        {
            await page.GotoAsync(path);
            await examination.ExamineUnfoldedAsync(page, path, View.All);
        }

        examination.Faults.ShouldBeEmpty();
    }
}
