using System.Net;
using System.Text.Json;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

public sealed class ProfileTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task Name_Changed_IsShownAtOnce()
    {
        await NewAsync(Site, "nom@test.example");
        using var client = await SignedInAsync(Site, "nom@test.example");

        using var response = await client.SubmitAsync("/compte/nom", new Dictionary<string, string> { ["DisplayName"] = "  Zoé   Durand " });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/compte")).QuerySelector(".site-header")!.TextContent.ShouldContain("Zoé Durand");
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsOnly()
    {
        await NewAsync(Site, "secret@test.example");
        using var here = await SignedInAsync(Site, "secret@test.example");
        using var there = await SignedInAsync(Site, "secret@test.example");
        using var wrong = await here.SubmitAsync("/compte/mot-de-passe", Passwords("faux", "moufle grenier passoire hublot"));
        (await TestClient.ParseAsync(wrong)).QuerySelector("#CurrentPassword-error").ShouldNotBeNull();
        (await FindAsync(Site, "secret@test.example")).AccessFailedCount.ShouldBe(1, "the attempt is counted though the page is shown again");

        using var right = await here.SubmitAsync("/compte/mot-de-passe", Passwords(Password, "moufle grenier passoire hublot"));

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(here)).ShouldBeTrue();
        (await IsSignedInAsync(there)).ShouldBeFalse();
        (await FindAsync(Site, "secret@test.example")).AccessFailedCount.ShouldBe(0);
        (await LastMailAsync(Site, "secret@test.example", "account.password-changed")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Address_Changed_OnlyOnceConfirmed()
    {
        await NewAsync(Site, "avant@test.example");
        using var client = await SignedInAsync(Site, "avant@test.example");
        using var asked = await client.SubmitAsync("/compte/adresse", new Dictionary<string, string> { ["NewEmail"] = "apres@test.example", ["CurrentPassword"] = Password });
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await FindAsync(Site, "avant@test.example")).PendingEmail.ShouldBe("apres@test.example");
        var mail = await LastMailAsync(Site, "apres@test.example", "account.address");

        using var confirmed = await client.SubmitAsync(mail!.Path!, new Dictionary<string, string>());

        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = Site.Client();
        await again.SignInAsync("apres@test.example", Password);
        (await LastMailAsync(Site, "avant@test.example", "account.address-changed")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Address_InUseElsewhere_IsNotRevealed()
    {
        await NewAsync(Site, "curieuse@test.example");
        using var client = await SignedInAsync(Site, "curieuse@test.example");

        using var asked = await client.SubmitAsync(
            "/compte/adresse", new Dictionary<string, string> { ["NewEmail"] = TestPeople.Treasurer, ["CurrentPassword"] = Password });

        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LastMailAsync(Site, TestPeople.Treasurer, "account.exists")).ShouldNotBeNull();
        (await LastMailAsync(Site, TestPeople.Treasurer, "account.address")).ShouldBeNull();
    }

    [Fact]
    public async Task Export_OneAction_HoldsTheAccount()
    {
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        using var response = await client.SubmitAsync("/compte/donnees", new Dictionary<string, string>());
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("mes-donnees.json");
        var account = json.RootElement.GetProperty("données").GetProperty("Compte");
        account.GetProperty("adresse").GetString().ShouldBe(TestPeople.Coordination);
        account.GetProperty("rôles").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Erasure_WithPassword_LeavesAFormerMember()
    {
        var user = await NewAsync(Site, "partante@test.example");
        using var client = await SignedInAsync(Site, "partante@test.example");
        using var wrong = await client.SubmitAsync("/compte/donnees/effacement", new Dictionary<string, string> { ["CurrentPassword"] = "faux" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var erased = await client.SubmitAsync("/compte/donnees/effacement", new Dictionary<string, string> { ["CurrentPassword"] = Password });

        erased.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(client)).ShouldBeFalse();
        var row = await DbAsync(Site, db => db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == user.Id));
        (row.DisplayName, row.Email, row.IsActive, row.PasswordHash).ShouldBe(("Ancien membre", $"{user.Id:N}@efface.invalid", false, null));
        var request = await DbAsync(Site, db => db.Set<PersonalDataRequest>().AsNoTracking().SingleAsync(r => r.UserId == user.Id));
        request.Kind.ShouldBe(PersonalDataRequestKind.Erasure);
        request.DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Erasure_OfTheLastAdministrator_IsRefused()
    {
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Admin);

        using var response = await client.SubmitAsync("/compte/donnees/effacement", new Dictionary<string, string> { ["CurrentPassword"] = TestPeople.Password });

        Errors(await TestClient.ParseAsync(response)).ShouldContain("dernière personne qui administre");
        (await IsSignedInAsync(client)).ShouldBeTrue();
    }

    [Fact]
    public async Task Purge_UnusedAccount_IsToldThenErasedUnlessUsed()
    {
        var now = TimeProvider.System.GetUtcNow();
        var gone = await NewAsync(Site, "absente@test.example");
        var back = await NewAsync(Site, "revenue@test.example");
        var never = await NewAsync(Site, "jamais@test.example", confirmed: false);
        await DbAsync(Site, db => db.Set<User>().Where(u => u.Id == gone.Id || u.Id == back.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.LastSeenAt, now.AddMonths(-37))));
        await DbAsync(Site, db => db.Set<User>().Where(u => u.Id == never.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.CreatedAt, now.AddDays(-31))));

        await PurgeAsync();
        (await LastMailAsync(Site, "absente@test.example", "account.unused")).ShouldNotBeNull();
        using (var client = await SignedInAsync(Site, "revenue@test.example"))
            (await FindAsync(Site, "revenue@test.example")).InactivityNoticeAt.ShouldBeNull("a visit keeps the account");
        await DbAsync(Site, db => db.Set<User>().Where(u => u.Id == gone.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.InactivityNoticeAt, now.AddDays(-31))));
        await PurgeAsync();

        (await DbAsync(Site, db => db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == gone.Id))).ErasedAt.ShouldNotBeNull();
        (await DbAsync(Site, db => db.Set<User>().AnyAsync(u => u.Id == never.Id))).ShouldBeFalse();
        (await FindAsync(Site, "revenue@test.example")).ErasedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Rights_OfATreasurer_SayWhereAndWhy()
    {
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Treasurer);

        var page = await client.PageAsync("/compte/droits");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Ce que je peux faire");
    }

    private async Task PurgeAsync()
    {
        await using var scope = Site.Enter("nord");
        await scope.Services.GetServices<IBackgroundTask>().OfType<PurgeAccounts>().Single().ExecuteAsync(TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string> Passwords(string current, string chosen) => new() { ["CurrentPassword"] = current, ["NewPassword"] = chosen };
}
