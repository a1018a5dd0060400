using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Contents.Models;
using CQ.Data;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>Places, the waiting list, reminders and one's own calendar.</summary>
public sealed class RegistrationTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nord")]
    [InlineData("sud")]
    public async Task TwentyAtOnce_ForFivePlaces_FiveComeIn_AndFifteenWaitInOrder(string tenant)
    {
        var site = new AgendaSite(fixture.Site, tenant);
        var item = await site.PublishedAsync(TestPeople.Team, $"Atelier de cinq {tenant}", AgendaSite.Form(capacity: 5), new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id));
        var people = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();
        var eventId = await EventIdAsync(site, item.Id);

        await Task.WhenAll(people.Select(p => InBurstAsync(tenant, s => s.GetRequiredService<RegisterForEvent>().RegisterAsync(eventId, p, Ct))));

        var all = await site.RegistrationsAsync(item.Id);
        all.Count.ShouldBe(20);
        all.Count(r => r.State == RegistrationState.Registered).ShouldBe(5);
        all.Select(r => r.UserId).Distinct().Count().ShouldBe(20);

        // Whoever leaves gives their place to the first who waits.
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var now = await site.RegistrationsAsync(item.Id);
            var (leaver, next) = (now.First(r => r.State == RegistrationState.Registered), now.First(r => r.State == RegistrationState.Waiting));
            await InBurstAsync(tenant, s => s.GetRequiredService<LeaveEvent>().LeaveAsync(eventId, leaver.UserId, Ct));
            var after = await site.RegistrationsAsync(item.Id);
            after.ShouldContain((next.UserId, RegistrationState.Registered));
            after.Count(r => r.State == RegistrationState.Registered).ShouldBe(5);
        }

        // Three who leave at once make room for three.
        var leavers = (await site.RegistrationsAsync(item.Id)).Where(r => r.State == RegistrationState.Registered).Take(3).ToList();
        await Task.WhenAll(leavers.Select(l => InBurstAsync(tenant, s => s.GetRequiredService<LeaveEvent>().LeaveAsync(eventId, l.UserId, Ct))));
        (await site.RegistrationsAsync(item.Id)).Count(r => r.State == RegistrationState.Registered).ShouldBe(5);
    }

    [Fact]
    public async Task SamePerson_Twice_IsOnTheListOnce()
    {
        var site = new AgendaSite(fixture.Site);
        var item = await site.PublishedAsync(TestPeople.Team, "Une fois", AgendaSite.Form(), new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id));
        var (eventId, me) = (await EventIdAsync(site, item.Id), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => InBurstAsync("nord", s => s.GetRequiredService<RegisterForEvent>().RegisterAsync(eventId, me, Ct))));

        (await site.RegistrationsAsync(item.Id)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task MorePlaces_AreGivenToThoseWhoWait_WhenPublished()
    {
        var site = new AgendaSite(fixture.Site);
        var place = new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id);
        var item = await site.PublishedAsync(TestPeople.Team, "Plus de places", AgendaSite.Form(capacity: 1), place);
        var eventId = await EventIdAsync(site, item.Id);
        foreach (var person in Enumerable.Range(0, 3).Select(_ => Guid.NewGuid()))
            await InBurstAsync("nord", s => s.GetRequiredService<RegisterForEvent>().RegisterAsync(eventId, person, Ct));

        await site.PublishAgainAsync(TestPeople.Team, item.Id, "Plus de places", AgendaSite.Form(capacity: 2), place);

        (await site.RegistrationsAsync(item.Id)).Select(r => r.State).ShouldBe([RegistrationState.Registered, RegistrationState.Registered, RegistrationState.Waiting]);
    }

    [Fact]
    public async Task ClosedCancelledAndForeign_AreRefused()
    {
        var site = new AgendaSite(fixture.Site);
        var council = await site.Contents.CouncilAsync("est");
        var open = new Placement(council, null, Audience.Public.Id);
        var over = AgendaSite.Form(1);
        over.RegistrationDay = over.StartDay!.Value.AddDays(-3);
        var cancelled = AgendaSite.Form();
        cancelled.IsCancelled = true;
        var items = new[]
        {
            await site.PublishedAsync(TestPeople.Team, "Clos", over, open), await site.PublishedAsync(TestPeople.Team, "Annulé", cancelled, open),
            await site.PublishedAsync(TestPeople.Team, "Fermé", AgendaSite.Form(), new Placement(council, null, council)),
        };
        using var client = fixture.Site.Client();
        await client.SignInAsync(TestPeople.Resident);

        foreach (var item in items)
        {
            var eventId = await EventIdAsync(site, item.Id, TestPeople.Team);
            var refused = await site.Contents.AsAsync(TestPeople.Resident, async s => await s.GetRequiredService<IBurst>().RunAsync(async ct =>
                await s.GetRequiredService<RegisterForEvent>().RegisterAsync(eventId, s.GetRequiredService<IViewer>().UserId!.Value, ct), Ct));
            refused.Succeeded.ShouldBeFalse(item.Title);
        }

        using var hidden = await client.GetAsync($"/agenda/{items[2].Slug}/inscription");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reminder_IsSentOnce_TheDayBefore()
    {
        var site = new AgendaSite(fixture.Site);
        var item = await site.PublishedAsync(TestPeople.Team, "Demain déjà", AgendaSite.Form(1), new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id));
        using (var client = fixture.Site.Client())
        {
            await client.SignInAsync(TestPeople.Resident);
            await AgendaSite.RegisterAsync(client, item.Slug!);
        }

        // Tomorrow at 19:00 may be more than a day away.
        var eventId = await EventIdAsync(site, item.Id);
        await InBurstAsync("nord", async s =>
        {
            var db = s.GetRequiredService<CqDbContext>();
            var soon = TimeProvider.System.GetUtcNow().AddHours(3);
            // In the evening it is less than a day away, and the site's own worker was there before anybody registered.
            (await db.Set<CalendarEvent>().SingleAsync(e => e.Id == eventId, Ct)).RemindedOf = null;
            foreach (var date in await db.Set<CalendarDate>().Where(d => d.CalendarEventId == eventId).ToListAsync(Ct))
                (date.StartsAt, date.EndsAt) = (soon, soon.AddHours(1));
            return await db.SaveChangesAsync(Ct);
        });
        for (var i = 0; i < 2; i++)
        {
            await InBurstAsync("nord", async s =>
            {
                await s.GetServices<IDueWorkHandler>().Single(h => h.Kind == "publishing.event").RunAsync(new DueWork("publishing.event", eventId, TimeProvider.System.GetUtcNow(), 1), Ct);
                return true;
            });
        }

        var told = await site.Contents.AsAsync(TestPeople.Resident, s => s.GetRequiredService<CqDbContext>().Set<CQ.Notifications.Models.Notification>()
            .Where(n => n.Kind == "event.reminder" && n.Path == $"/agenda/{item.Slug}").CountAsync(Ct));
        told.ShouldBe(1);
    }

    [Fact]
    public async Task OwnCalendar_HoldsCirclesAndRegistrations_AndEndsWithThem()
    {
        var site = new AgendaSite(fixture.Site);
        var council = await site.Contents.CouncilAsync("ouest");
        const string Editor = "equipe-ouest@test.example";
        var closed = await site.PublishedAsync(Editor, "Réunion fermée", AgendaSite.Form(), new Placement(council, null, council));
        var open = await site.PublishedAsync(Editor, "Fête publique", AgendaSite.Form(), new Placement(council, null, Audience.Public.Id));
        var other = await site.PublishedAsync(Editor, "Sans inscription", AgendaSite.Form(), new Placement(council, null, Audience.Public.Id));
        using var member = fixture.Site.Client();
        await member.SignInAsync(TestPeople.Member);
        await AgendaSite.RegisterAsync(member, open.Slug!);
        var first = await MakeAddressAsync(member);
        using var calendars = fixture.Site.Client();

        var text = await ReadAsync(calendars, first);
        text.ShouldContain(closed.Id.ToString("D"));
        text.ShouldContain(open.Id.ToString("D"));
        text.ShouldNotContain(other.Id.ToString("D"));
        text.ShouldNotContain("visio.example");

        // Another address: the first leads nowhere.
        var second = await MakeAddressAsync(member);
        (await calendars.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Site.Client("sud").GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // Leaving the council takes its meetings out at once, and the registration for them.
        await AgendaSite.RegisterAsync(member, closed.Slug!);
        var membership = await EndMembershipAsync(site, council);
        text = await ReadAsync(calendars, second);
        text.ShouldNotContain(closed.Id.ToString("D"));
        text.ShouldContain(open.Id.ToString("D"));
        (await site.Contents.AsAsync(Editor, async s => await s.GetRequiredService<CqDbContext>().Set<EventRegistration>().CountAsync(r => r.UserId == membership.UserId, Ct))).ShouldBe(1);

        // Taken back.
        using var revoked = await member.SubmitAsync("/compte/calendrier/retirer", new Dictionary<string, string>());
        revoked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await calendars.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Organisers_SeeTheList_MarkPresence_AndOthersDoNot()
    {
        var site = new AgendaSite(fixture.Site);
        var item = await site.PublishedAsync(TestPeople.Team, "Liste à cocher", AgendaSite.Form(), new Placement(await site.Contents.CouncilAsync("est"), null, Audience.Public.Id));
        using (var resident = fixture.Site.Client())
        {
            await resident.SignInAsync(TestPeople.Resident);
            await AgendaSite.RegisterAsync(resident, item.Slug!);
        }

        var path = $"/admin/agenda/{await EventIdAsync(site, item.Id):D}";
        using var team = fixture.Site.Client();
        await team.SignInAsync(TestPeople.Team);
        var page = await team.PageAsync(path);
        var box = page.QuerySelector("input[name=Present]")!.GetAttribute("value")!;
        using var marked = await team.SubmitAsync(path, new Dictionary<string, string> { ["Present"] = box });
        marked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await team.PageAsync(path)).QuerySelector("input[name=Present]")!.HasAttribute("checked").ShouldBeTrue();
        using var table = await team.GetAsync(path + "/inscriptions.csv");
        (await table.Content.ReadAsStringAsync(Ct)).ShouldContain("\"Une personne\";\"Sur la liste\"");
        using var other = fixture.Site.Client();
        await other.SignInAsync("equipe-ouest@test.example");
        (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> ReadAsync(TestClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<string> MakeAddressAsync(TestClient client)
    {
        using var made = await client.SubmitAsync("/compte/calendrier", new Dictionary<string, string>());
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = (await client.PageAsync("/compte/calendrier")).QuerySelector("#adresse-calendrier")!.TextContent;
        (await client.PageAsync("/compte/calendrier")).QuerySelector("#adresse-calendrier").ShouldBeNull("it is shown once");
        return new Uri(address).AbsolutePath;
    }

    private Task<Membership> EndMembershipAsync(AgendaSite site, Guid council) => InBurstAsync("nord", async s =>
    {
        var user = await site.UserAsync(TestPeople.Member);
        var memberships = s.GetRequiredService<Memberships>();
        var membership = (await memberships.OpenAsync(council, user, Ct))!;
        (await memberships.EndAsync(membership, SiteDay.Today, EndReason.Resigned, Ct)).Refusal.ShouldBeNull();
        return membership;
    });

    private static Task<Guid> EventIdAsync(AgendaSite site, Guid itemId, string? reader = null) => site.Contents.AsAsync(reader, s =>
        s.GetRequiredService<CqDbContext>().Set<CalendarEvent>().Where(e => e.ContentItemId == itemId).Select(e => e.Id).SingleAsync(Ct));

    private async Task<T> InBurstAsync<T>(string tenant, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = fixture.Site.Enter(tenant);
        return await scope.Services.GetRequiredService<IBurst>().RunAsync(_ => act(scope.Services), Ct);
    }
}
