using System.Net;
using System.Text.RegularExpressions;
using CQ.Abstractions.Settings;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

public sealed class SignInTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task SignIn_WrongAndUnknown_LookTheSame()
    {
        using var client = Site.Client();
        using var wrong = await TrySignInAsync(client, TestPeople.Member, "faux");
        using var unknown = await TrySignInAsync(client, "personne@test.example", "faux");

        Errors(await TestClient.ParseAsync(wrong)).ShouldBe(Errors(await TestClient.ParseAsync(unknown)));
    }

    [Fact]
    public async Task SignIn_EleventhAttempt_IsRefusedThoughRightAndCounted()
    {
        await NewAsync(Site, "verrou@test.example");
        using var client = Site.Client();
        for (var i = 0; i < 10; i++)
            (await TrySignInAsync(client, "verrou@test.example", "faux")).Dispose();

        using var eleventh = await TrySignInAsync(client, "verrou@test.example");

        eleventh.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FindAsync(Site, "verrou@test.example")).LockoutEnd.ShouldNotBeNull();
        (await LastMailAsync(Site, "verrou@test.example", "account.locked")).ShouldNotBeNull();

        var user = await FindAsync(Site, "verrou@test.example");
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        using var unlocked = await admin.SubmitAsync($"/admin/personnes/{user.Id}", new Dictionary<string, string> { ["verb"] = "Unlock" });
        unlocked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await client.SignInAsync("verrou@test.example", Password);
    }

    [Theory]
    [InlineData("/compte/droits", "/compte/droits")]
    [InlineData("https://ailleurs.example/", "/")]
    [InlineData("/sud/compte", "/")]
    public async Task SignIn_ReturnAddress_StaysInTheTenant(string asked, string expected)
    {
        using var client = Site.Client();

        using var response = await TrySignInAsync(client, TestPeople.Resident, TestPeople.Password, "?retour=" + Uri.EscapeDataString(asked));

        response.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Resident);

        using var response = await client.SubmitAsync("/compte/deconnexion", new Dictionary<string, string>());

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(client)).ShouldBeFalse();
    }

    [Fact]
    public async Task Forgotten_LinkOnceAndConstantAnswer()
    {
        await NewAsync(Site, "oubli@test.example");
        using var client = Site.Client();
        using var known = await client.SubmitAsync("/compte/mot-de-passe-oublie", new Dictionary<string, string> { ["Email"] = "oubli@test.example" });
        using var unknown = await client.SubmitAsync("/compte/mot-de-passe-oublie", new Dictionary<string, string> { ["Email"] = "inconnue@test.example" });
        known.Headers.Location.ShouldBe(unknown.Headers.Location);
        (await LastMailAsync(Site, "inconnue@test.example", "account.none")).ShouldNotBeNull();
        var mail = await LastMailAsync(Site, "oubli@test.example", "account.password");

        using var weak = await client.SubmitAsync(mail!.Path!, new Dictionary<string, string> { ["Password"] = "azerty" });
        weak.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var chosen = await client.SubmitAsync(mail.Path!, new Dictionary<string, string> { ["Password"] = "moufle grenier passoire hublot" });
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var twice = await client.SubmitAsync(mail.Path!, new Dictionary<string, string> { ["Password"] = "ardoise volcan sardine pergola" });
        twice.StatusCode.ShouldBe(HttpStatusCode.OK);
        await client.SignInAsync("oubli@test.example", "moufle grenier passoire hublot");
    }

    [Fact]
    public async Task SecondFactor_SetUp_IsAskedAndCodesServeOnce()
    {
        await NewAsync(Site, "double@test.example");
        using var client = await SignedInAsync(Site, "double@test.example");
        using var otherDevice = await SignedInAsync(Site, "double@test.example");
        var form = await client.PageAsync("/compte/double-verification/activer");
        form.QuerySelector("svg.qr").ShouldNotBeNull();
        var secret = Regex.Replace(form.QuerySelector("main code")!.TextContent, @"\s", "");
        using var wrong = await client.SubmitAsync(form, "/compte/double-verification/activer", Code("000000"));
        var wrongPage = await TestClient.ParseAsync(wrong);
        Errors(wrongPage).ShouldContain("ne convient pas");
        Regex.Replace(wrongPage.QuerySelector("main code")!.TextContent, @"\s", "").ShouldBe(secret, "the page keeps its secret");

        var step = Totp.StepAt(TimeProvider.System.GetUtcNow());
        var code = Totp.Code(Base32.Decode(secret), step);
        using var enabled = await client.SubmitAsync(wrongPage, "/compte/double-verification/activer", Code(code));
        var recovery = (await TestClient.ParseAsync(enabled)).QuerySelectorAll("main li code").Select(c => c.TextContent).ToList();
        recovery.Count.ShouldBe(10);
        (await IsSignedInAsync(client)).ShouldBeTrue("this session goes on");
        (await IsSignedInAsync(otherDevice)).ShouldBeFalse("others end");

        var another = await client.PageAsync("/compte/double-verification/activer");
        var otherSecret = Regex.Replace(another.QuerySelector("main code")!.TextContent, @"\s", "");
        using var withoutPassword = await client.SubmitAsync(
            another, "/compte/double-verification/activer", Code(Totp.Code(Base32.Decode(otherSecret), Totp.StepAt(TimeProvider.System.GetUtcNow()))));
        (await TestClient.ParseAsync(withoutPassword)).QuerySelector("#CurrentPassword-error").ShouldNotBeNull("an open session must not be enough");

        using var fresh = Site.Client();
        using var first = await TrySignInAsync(fresh, "double@test.example", query: "?retour=/compte/droits");
        first.Headers.Location!.ToString().ShouldStartWith("/compte/connexion/code");
        (await IsSignedInAsync(fresh)).ShouldBeFalse();
        using var replayed = await fresh.SubmitAsync(first.Headers.Location!.ToString(), Code(code));
        replayed.StatusCode.ShouldBe(HttpStatusCode.OK, "a code is good once");
        using var next = await fresh.SubmitAsync(first.Headers.Location!.ToString(), Code(Totp.Code(Base32.Decode(secret), step + 1)));
        next.Headers.Location!.ToString().ShouldBe("/compte/droits");

        using var lost = Site.Client();
        (await TrySignInAsync(lost, "double@test.example")).Dispose();
        using var recovered = await lost.SubmitAsync("/compte/connexion/code", Code(recovery[3].ToLowerInvariant()));
        recovered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = Site.Client();
        (await TrySignInAsync(again, "double@test.example")).Dispose();
        using var used = await again.SubmitAsync("/compte/connexion/code", Code(recovery[3]));
        used.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SecondFactor_RequiredByARole_IsSetUpBeforeTheSessionOpens()
    {
        await using (var scope = Site.Enter("sud"))
        {
            await scope.Services.GetRequiredService<ISiteSettings>()
                .SetAsync(new UsersSettings { RolesRequiringSecondFactor = ["Coordination"] }, TestContext.Current.CancellationToken);
        }

        using var client = Site.Client("sud");
        using var first = await TrySignInAsync(client, TestPeople.Coordination, TestPeople.Password);
        first.Headers.Location!.ToString().ShouldStartWith("/sud/compte/connexion/protection");
        var form = await client.PageAsync("/compte/connexion/protection");
        var secret = Regex.Replace(form.QuerySelector("main code")!.TextContent, @"\s", "");
        (await IsSignedInAsync(client)).ShouldBeFalse();

        using var enabled = await client.SubmitAsync(
            form, "/compte/connexion/protection", Code(Totp.Code(Base32.Decode(secret), Totp.StepAt(TimeProvider.System.GetUtcNow()))));

        enabled.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsSignedInAsync(client)).ShouldBeTrue();
        using var removal = await client.SubmitAsync("/compte/double-verification/retirer", new Dictionary<string, string> { ["CurrentPassword"] = TestPeople.Password });
        Errors(await TestClient.ParseAsync(removal)).ShouldContain("ne peut pas être retirée");
    }

    private static Dictionary<string, string> Code(string code) => new() { ["Code"] = code };
}
