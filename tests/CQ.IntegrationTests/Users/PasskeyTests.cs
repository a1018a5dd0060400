using System.Net;
using AngleSharp.Dom;
using CQ.Abstractions.Settings;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

/// <summary>A passkey as second step: made, used, lost, copied, and asked for by the wrong site.</summary>
public sealed class PasskeyTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string New = "/compte/double-verification/cles/nouvelle";
    private const string Use = "/compte/connexion/cle";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestSite Site => fixture.Site;

    private string Origin => Site.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Passkey_IsASecondFactorByItself_AndEachAnswerIsGoodOnce()
    {
        const string Email = "cle@test.example";
        await NewAsync(Site, Email);
        using var client = await SignedInAsync(Site, Email);
        using var otherDevice = await SignedInAsync(Site, Email);
        using var device = new SoftAuthenticator(Origin);

        var recovery = await MakeAsync(client, device, "Mon téléphone");
        recovery.Count.ShouldBe(10);
        (await IsSignedInAsync(client)).ShouldBeTrue("this session goes on");
        (await IsSignedInAsync(otherDevice)).ShouldBeFalse("others end");
        (await LastMailAsync(Site, Email, "account.second-factor")).ShouldNotBeNull();

        using var fresh = Site.Client();
        using var first = await TrySignInAsync(fresh, Email, query: "?retour=/compte/droits");
        var address = first.Headers.Location!.OriginalString;
        address.ShouldStartWith("/compte/connexion/code");
        (await IsSignedInAsync(fresh)).ShouldBeFalse();
        var page = await fresh.PageAsync(address);
        var answer = device.Answer(Options(page));
        var sent = fresh.Fill(page, address, Credential(answer), Use);
        using (var opened = await fresh.SendAsync(sent.Target, sent.Fields))
            opened.Headers.Location!.OriginalString.ShouldBe("/compte/droits");
        (await IsSignedInAsync(fresh)).ShouldBeTrue();

        using var thief = Site.Client();
        (await TrySignInAsync(thief, Email)).Dispose();
        var theirs = await thief.PageAsync("/compte/connexion/code");
        var stolen = thief.Fill(theirs, "/compte/connexion/code", new Dictionary<string, string> { ["Answer.Credential"] = answer, ["Answer.State"] = State(page) }, Use);
        using (var replayed = await thief.SendAsync(stolen.Target, stolen.Fields))
            Errors(await TestClient.ParseAsync(replayed)).ShouldContain("n’a pas été reconnue");
        (await IsSignedInAsync(thief)).ShouldBeFalse("an answer is good once");

        using var lost = Site.Client();
        (await TrySignInAsync(lost, Email)).Dispose();
        var form = await lost.PageAsync("/compte/connexion/code");
        using (var recovered = await lost.SubmitAsync(form, "/compte/connexion/code", new Dictionary<string, string> { ["Code"] = recovery[0] }, "/compte/connexion/code"))
            recovered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(lost)).ShouldBeTrue("a recovery code stands in for the phone");
    }

    [Fact]
    public async Task AnswerOfAnotherSite_OfAnotherPersonsKey_OrOfACopiedKey_IsRefused()
    {
        using var mine = new SoftAuthenticator(Origin);
        using var theirs = new SoftAuthenticator(Origin);
        foreach (var (email, device) in new[] { ("moi@test.example", mine), ("autre@test.example", theirs) })
        {
            await NewAsync(Site, email);
            using var client = await SignedInAsync(Site, email);
            await MakeAsync(client, device, "Téléphone");
        }

        (await AnswerAsync("moi@test.example", theirs.Answer)).ShouldBeFalse("somebody else's key");
        // The same key behind a page that only looks like this one.
        mine.Origin = "https://nord.example.net";
        (await AnswerAsync("moi@test.example", mine.Answer)).ShouldBeFalse("another site");
        mine.Origin = Origin;
        (await AnswerAsync("moi@test.example", mine.Answer)).ShouldBeTrue();
        mine.Count = 0;
        (await AnswerAsync("moi@test.example", mine.Answer)).ShouldBeFalse("a copy that counts from the beginning");
    }

    [Fact]
    public async Task QuestionOfOneTenant_IsNoneInTheOther()
    {
        using var device = new SoftAuthenticator(Origin);
        foreach (var tenant in new[] { "nord", "sud" })
            await NewAsync(Site, "deux@test.example", tenant: tenant);
        using var north = await SignedInAsync(Site, "deux@test.example");
        using var south = Site.Client("sud");
        await south.SignInAsync("deux@test.example", Password);
        var (ours, page) = (await north.PageAsync(New), await south.PageAsync(New));

        var (target, fields) = south.Fill(page, New, new Dictionary<string, string> { ["Name"] = "Clé", ["Answer.Credential"] = device.Make(Options(ours)), ["Answer.State"] = State(ours) });
        using var answer = await south.SendAsync(target, fields);

        Errors(await TestClient.ParseAsync(answer)).ShouldContain("n’a pas été créée");
        (await DbAsync(Site, db => db.Set<Passkey>().CountAsync(p => p.Name == "Clé", Ct), "sud")).ShouldBe(0);
    }

    [Fact]
    public async Task RoleThatDemandsIt_IsAnsweredWithAPasskey_BeforeTheSessionOpens()
    {
        await using (var scope = Site.Enter("sud"))
            await scope.Services.GetRequiredService<ISiteSettings>().SetAsync(new UsersSettings { RolesRequiringSecondFactor = ["Coordination"] }, Ct);
        using var device = new SoftAuthenticator(Origin);
        using var client = Site.Client("sud");
        using var first = await TrySignInAsync(client, TestPeople.Coordination, TestPeople.Password);
        first.Headers.Location!.OriginalString.ShouldStartWith("/sud/compte/connexion/protection");
        (await client.PageAsync("/compte/connexion/protection")).QuerySelector("main a[href$='/compte/connexion/protection/cle']").ShouldNotBeNull();

        (await MakeAsync(client, device, "Ordinateur", "/compte/connexion/protection/cle")).Count.ShouldBe(10);

        (await IsSignedInAsync(client)).ShouldBeTrue();
    }

    [Fact]
    public async Task MoreKeys_AskForThePassword_AndTheLastOneStays()
    {
        const string Email = "plusieurs@test.example";
        var person = await NewAsync(Site, Email);
        using var client = await SignedInAsync(Site, Email);
        using var phone = new SoftAuthenticator(Origin);
        using var computer = new SoftAuthenticator(Origin);
        await MakeAsync(client, phone, "Téléphone");

        var page = await client.PageAsync(New);
        using (var open = await client.SubmitAsync(page, New, new Dictionary<string, string> { ["Name"] = "Ordinateur", ["Answer.Credential"] = computer.Make(Options(page)) }))
            (await TestClient.ParseAsync(open)).QuerySelector("#CurrentPassword-error").ShouldNotBeNull("an open session must not be enough");
        page = await client.PageAsync(New);
        using (var added = await client.SubmitAsync(page, New, new Dictionary<string, string> { ["Name"] = "Ordinateur", ["CurrentPassword"] = Password, ["Answer.Credential"] = computer.Make(Options(page)) }))
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LastMailAsync(Site, Email, "account.passkey-added")).ShouldNotBeNull();

        var keys = await DbAsync(Site, db => db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == person.Id).OrderBy(p => p.CreatedAt).ToListAsync(Ct));
        keys.Select(k => k.Name).ShouldBe(["Téléphone", "Ordinateur"]);
        (await RemoveAsync(client, keys[0])).ShouldBe(HttpStatusCode.Redirect);
        (await RemoveAsync(client, keys[1])).ShouldBe(HttpStatusCode.OK, "nothing would be left to confirm with");
        using (var stranger = await SignedInAsync(Site, TestPeople.Resident, TestPeople.Password))
            (await stranger.GetAsync($"/compte/double-verification/cles/{keys[1].Id}/retirer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using (var disabled = await client.SubmitAsync("/compte/double-verification/retirer", new Dictionary<string, string> { ["CurrentPassword"] = Password }))
            disabled.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DbAsync(Site, db => db.Set<Passkey>().CountAsync(p => p.UserId == person.Id, Ct))).ShouldBe(0);
    }

    private static Dictionary<string, string> Credential(string answer) => new() { ["Answer.Credential"] = answer };

    private static string Options(IDocument page) => page.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!;

    private static string State(IDocument page) => page.QuerySelector("form[data-passkey] input[name='Answer.State']")!.GetAttribute("value")!;

    private static async Task<IReadOnlyList<string>> MakeAsync(TestClient client, SoftAuthenticator device, string name, string path = New)
    {
        var page = await client.PageAsync(path);
        using var made = await client.SubmitAsync(page, path, new Dictionary<string, string> { ["Name"] = name, ["Answer.Credential"] = device.Make(Options(page)) });
        return [.. (await TestClient.ParseAsync(made)).QuerySelectorAll("main li code").Select(c => c.TextContent)];
    }

    private static async Task<HttpStatusCode> RemoveAsync(TestClient client, Passkey key)
    {
        using var removed = await client.SubmitAsync($"/compte/double-verification/cles/{key.Id}/retirer", new Dictionary<string, string> { ["CurrentPassword"] = Password });
        return removed.StatusCode;
    }

    private async Task<bool> AnswerAsync(string email, Func<string, string> answer)
    {
        using var client = Site.Client();
        (await TrySignInAsync(client, email)).Dispose();
        var page = await client.PageAsync("/compte/connexion/code");
        var (target, fields) = client.Fill(page, "/compte/connexion/code", Credential(answer(Options(page))), Use);
        using var sent = await client.SendAsync(target, fields);
        return await IsSignedInAsync(client);
    }
}
