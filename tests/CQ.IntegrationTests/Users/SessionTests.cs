using System.Net;
using CQ.Abstractions.Work;
using CQ.Data.Auditing;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Workflows;
using CQ.Users.Models;
using CQ.Users.Services.PersonalData;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

/// <summary>When a session is over, on every device and node, whoever has a copy of its cookie.</summary>
public sealed class SessionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignedOut_ItsCopiesOpenNothing_OnAnyNode()
    {
        await NewAsync(Site, "copie@test.example");
        await using var other = await TestSite.StartAsync(fixture.Database);
        using var owner = await SignedInAsync(Site, "copie@test.example");
        using var elsewhere = await SignedInAsync(Site, "copie@test.example");
        using var copy = CopyOf(owner, Site);
        using var copyThere = CopyOf(owner, other);
        (await IsSignedInAsync(copy), await IsSignedInAsync(copyThere)).ShouldBe((true, true), "the copies are good ones");

        (await owner.SubmitAsync("/compte/deconnexion", new Dictionary<string, string>())).Dispose();

        (await IsSignedInAsync(copy), await IsSignedInAsync(copyThere)).ShouldBe((false, false));
        (await IsSignedInAsync(elsewhere)).ShouldBeTrue("another device of the same person goes on");
    }

    [Fact]
    public async Task SignedInAgain_TheSessionBeforeIsOver()
    {
        await NewAsync(Site, "encore@test.example");
        using var owner = await SignedInAsync(Site, "encore@test.example");
        using var copy = CopyOf(owner, Site);
        var token = (await owner.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

        using var again = await owner.PostAsync("/compte/connexion", ("Email", "encore@test.example"), ("Password", Password), ("__token", token));

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(owner)).ShouldBeTrue();
        (await IsSignedInAsync(copy)).ShouldBeFalse();
    }

    [Fact]
    public async Task Used_DayByDay_ItEndsAfterNinetyDays_AndGoingOnMakesItNoYounger()
    {
        var clock = new ShiftedClock();
        await using var site = await TestSite.StartAsync(fixture.Database, replace: services => services.AddSingleton<TimeProvider>(clock));
        await NewAsync(site, "longue@test.example");
        using var client = await SignedInAsync(site, "longue@test.example");
        for (var day = 0; day < 88; day += 11)
        {
            (await IsSignedInAsync(client)).ShouldBeTrue($"day {day}");
            if (day == 44)
                (await client.SubmitAsync("/compte", new Dictionary<string, string>(), "/compte/autres-sessions")).Dispose();
            clock.Advance(TimeSpan.FromDays(11));
        }

        (await IsSignedInAsync(client)).ShouldBeTrue("day 88");
        clock.Advance(TimeSpan.FromDays(3));
        (await IsSignedInAsync(client)).ShouldBeFalse("day 91");
        await client.SignInAsync("longue@test.example", Password);
        (await IsSignedInAsync(client)).ShouldBeTrue();
    }

    [Fact]
    public async Task OtherSessions_EndAtATap_AndThisOneGoesOn()
    {
        await NewAsync(Site, "perdu@test.example");
        using var here = await SignedInAsync(Site, "perdu@test.example");
        using var lost = await SignedInAsync(Site, "perdu@test.example");

        using var answer = await here.SubmitAsync("/compte", new Dictionary<string, string>(), "/compte/autres-sessions");

        answer.Headers.Location!.ToString().ShouldBe("/compte");
        (await here.PageAsync("/compte")).Body!.TextContent.ShouldContain("Vos autres appareils sont déconnectés.");
        (await IsSignedInAsync(lost)).ShouldBeFalse();
    }

    [Fact]
    public async Task Administrator_EndsThoseOfAPerson_AndOfNobodyElse()
    {
        var person = await NewAsync(Site, "egaree@test.example");
        using var phone = await SignedInAsync(Site, "egaree@test.example");
        await NewAsync(Site, "voisine@test.example");
        using var neighbour = await SignedInAsync(Site, "voisine@test.example");
        using var admin = await SignedInAsync(Site, TestPeople.Admin, TestPeople.Password);

        using var answer = await admin.SubmitAsync($"/admin/personnes/{person.Id}", new Dictionary<string, string> { ["verb"] = "EndSessions" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(phone)).ShouldBeFalse();
        (await IsSignedInAsync(neighbour)).ShouldBeTrue();
        (await DbAsync(Site, db => db.Set<AuditEntry>().CountAsync(a => a.SubjectId == person.Id && a.Name == "SessionsEnded", Ct))).ShouldBe(1);
        (await SignedInAsync(Site, "egaree@test.example")).Dispose();
    }

    [Fact]
    public async Task WhatIsKnownOfClosedSessions_GoesWhenTheirCookiesHaveExpired()
    {
        var clock = new ShiftedClock();
        await using var site = await TestSite.StartAsync(fixture.Database, replace: services => services.AddSingleton<TimeProvider>(clock));
        var person = await NewAsync(site, "oubliee@test.example");
        using (var client = await SignedInAsync(site, "oubliee@test.example"))
            (await client.SubmitAsync("/compte/deconnexion", new Dictionary<string, string>())).Dispose();
        (await EndedAsync()).ShouldBe(1);

        clock.Advance(TimeSpan.FromDays(13));
        await PurgeAsync();
        (await EndedAsync()).ShouldBe(1);
        clock.Advance(TimeSpan.FromDays(2));
        await PurgeAsync();

        (await EndedAsync()).ShouldBe(0);

        Task<int> EndedAsync() => DbAsync(site, db => db.Set<EndedSession>().CountAsync(s => s.UserId == person.Id, Ct));

        async Task PurgeAsync()
        {
            await using var scope = site.Enter("nord");
            await scope.Services.GetServices<IBackgroundTask>().OfType<PurgeAccounts>().Single().ExecuteAsync(Ct);
        }
    }

    private static TestClient CopyOf(TestClient client, TestSite site)
    {
        var copy = site.Client();
        foreach (Cookie cookie in client.Cookies.GetAllCookies())
            copy.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "127.0.0.1"));
        return copy;
    }
}
