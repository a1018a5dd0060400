using System.Text.RegularExpressions;
using CQ.IntegrationTests.Sites;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>A passkey on a phone, from the first touch to the next sign-in, and what is said when the device says nothing. The device is the browser's own virtual one.</summary>
public sealed class PasskeyTests(SiteFixture fixture, Browser browser) : IClassFixture<SiteFixture>
{
    private static readonly View Phone = View.All[2];

    [Fact]
    public async Task PhoneMakesAKey_AndSignsInWithIt_OnScreensWithoutViolation()
    {
        var examination = new Examination();
        // A name: passkeys belong to a domain, and an address has none.
        await using var context = await browser.OpenAsync(new UriBuilder(fixture.Site.Address) { Host = "localhost" }.Uri, Phone);
        var page = await context.NewPageAsync();
        var device = await context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        async Task LookAsync(string name)
        {
            await examination.ExamineUnfoldedAsync(page, name, View.All);
            await Phone.ShowAsync(page);
        }

        await SignInAsync(page);
        await page.GotoAsync("/compte/double-verification");
        await LookAsync("choice of a second factor");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Avec une clé d’accès" }).ClickAsync();
        await page.GetByLabel("Nom de cette clé").FillAsync("Mon téléphone");
        await LookAsync("new passkey");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Créer la clé" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Vos codes de secours" }).WaitForAsync();
        await page.GotoAsync("/compte/double-verification");
        await LookAsync("list of passkeys");

        await context.ClearCookiesAsync();
        await SignInAsync(page);
        page.Url.ShouldContain("/compte/connexion/code");
        await LookAsync("second step with a passkey");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Utiliser ma clé d’accès" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("^(?!.*connexion).*$"));
        await page.GotoAsync("/compte");
        page.Url.ShouldEndWith("/compte");

        // The device is not at hand, or its holder thinks better of it.
        await context.ClearCookiesAsync();
        await SignInAsync(page);
        await page.EvaluateAsync("() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')); }");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Utiliser ma clé d’accès" }).ClickAsync();
        await page.GetByText("La clé n’a pas été lue.").WaitForAsync();
        await LookAsync("passkey that was not read");

        examination.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutAScript_TheOtherWaysStay()
    {
        await using var context = await browser.OpenAsync(fixture.Site.Address, Phone, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await SignInAsync(page, TestPeople.Member);

        await page.GotoAsync("/compte/double-verification/cles/nouvelle");

        (await page.GetByText("Ce navigateur ne connaît pas les clés d’accès.").IsVisibleAsync()).ShouldBeTrue();
        (await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Créer la clé" }).CountAsync()).ShouldBe(0);
    }

    private static async Task SignInAsync(IPage page, string email = TestPeople.Resident)
    {
        await page.GotoAsync("/compte/connexion");
        await page.Locator("main [name=Email]").FillAsync(email);
        await page.Locator("main [name=Password]").FillAsync(TestPeople.Password);
        await page.Locator("main form button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/compte/connexion", StringComparison.Ordinal));
    }
}
