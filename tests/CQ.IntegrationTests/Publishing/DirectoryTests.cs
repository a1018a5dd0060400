using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Contacts;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The contact directory (R113, G7): closed to who belongs nowhere, field by field, gone with the membership.</summary>
public sealed class DirectoryTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Phone = "01 23 45 67 89";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("sud")]
    public async Task Directory_IsForThoseWhoBelong(string prefix)
    {
        using var client = fixture.Site.Client(prefix);
        (await client.GetAsync("/annuaire")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var (email, status) in new[]
        {
            (TestPeople.Resident, HttpStatusCode.Forbidden), (TestPeople.Coordination, HttpStatusCode.Forbidden), (TestPeople.Admin, HttpStatusCode.Forbidden),
            ("ancien@test.example", HttpStatusCode.Forbidden), (ContentSite.MemberOfEst, HttpStatusCode.OK), (TestPeople.Team, HttpStatusCode.OK),
        })
        {
            using var person = fixture.Site.Client(prefix);
            await person.SignInAsync(email);
            using var answer = await person.GetAsync("/annuaire");
            answer.StatusCode.ShouldBe(status, email);
            if (status == HttpStatusCode.OK)
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Fields_AreShown_WhereTheyWereTicked_AndGoWithTheMembership()
    {
        var site = new ContentSite(fixture.Site);
        var (council, group) = (await site.CouncilAsync("est"), await site.GroupAsync("groupe-velo"));
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfEst);
        await SaveAsync(member, DirectoryCardForm.Box(council, ContentField("Role")), DirectoryCardForm.Box(group, ContentField("Phone")), DirectoryCardForm.Box(await site.CouncilAsync("ouest"), ContentField("Phone")));

        // The team reads the council's directory, not the group's.
        using var team = fixture.Site.Client();
        await team.SignInAsync(TestPeople.Team);
        var seen = (await team.PageAsync($"/annuaire?cercle={council}")).QuerySelector("main")!.TextContent;
        seen.ShouldContain("Relais école");
        seen.ShouldNotContain(Phone);
        (await team.GetAsync($"/annuaire?cercle={group}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.PageAsync($"/annuaire?cercle={group}")).QuerySelector("main")!.TextContent.ShouldContain(Phone);
        using var ouest = fixture.Site.Client();
        await ouest.SignInAsync(ContentSite.MemberOfOuest);
        (await ouest.PageAsync("/annuaire")).QuerySelector("main")!.TextContent.ShouldNotContain(Phone);

        // Taking the tick away takes the field away; the last one takes the card.
        await SaveAsync(member, DirectoryCardForm.Box(council, ContentField("Name")));
        (await team.PageAsync($"/annuaire?cercle={council}")).QuerySelector("main")!.TextContent.ShouldNotContain("Relais école");
        await SaveAsync(member);
        (await CardsAsync()).ShouldBe(0);

        // Who leaves is gone at once; then they come back, for the other tests.
        await SaveAsync(member, DirectoryCardForm.Box(council, ContentField("Role")));
        var today = SiteDay.Today;
        await WithMembershipsAsync(async (memberships, user, ct) =>
        {
            foreach (var circle in new[] { group, council })
                (await memberships.EndAsync((await memberships.OpenAsync(circle, user, ct))!, today, EndReason.Resigned, ct)).Refusal.ShouldBeNull();
        });
        var cards = await CardsAsync();
        var status = (await member.GetAsync("/annuaire")).StatusCode;
        await WithMembershipsAsync(async (memberships, user, ct) =>
        {
            (await memberships.StartAsync(Membership.OfCouncil(council, user, Standing.Resident, MembershipState.Accepted, today), ct)).Refusal.ShouldBeNull();
            (await memberships.StartAsync(Membership.OfGroup(group, user, today), ct)).Refusal.ShouldBeNull();
        });

        cards.ShouldBe(0);
        status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task WhoAgreedToBeListed_IsFoundBySearch_InTheirCircleAlone()
    {
        var site = new ContentSite(fixture.Site);
        var council = await site.CouncilAsync("ouest");
        using var member = fixture.Site.Client();
        await member.SignInAsync(ContentSite.MemberOfOuest);
        const string Name = "Membre d'Ouest";
        await SaveAsync(member, DirectoryCardForm.Box(council, ContentField("Role")));
        using var fellow = fixture.Site.Client();
        await fellow.SignInAsync("equipe-ouest@test.example");
        using var stranger = fixture.Site.Client();
        await stranger.SignInAsync(ContentSite.MemberOfEst);
        const string Role = "/recherche?q=relais+ecole&type=personnes";

        var results = await fellow.PageAsync(Role);
        results.QuerySelectorAll("a[href*='annee=']").Length.ShouldBe(0, "a person has no year");
        var found = results.QuerySelectorAll(".search-hits a").Single();
        found.TextContent.ShouldBe(Name);
        var card = (await fellow.PageAsync(found.GetAttribute("href")!)).QuerySelector("main")!;
        card.QuerySelectorAll(".rows__title").Select(t => t.TextContent).ShouldBe([Name]);
        card.TextContent.ShouldContain("Tout l’annuaire");
        (await stranger.PageAsync(Role)).QuerySelectorAll(".search-hits li").Length.ShouldBe(0);
        (await stranger.GetAsync($"/annuaire?cercle={council}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // The role is taken back, then the name.
        await SaveAsync(member, DirectoryCardForm.Box(council, ContentField("Name")));
        (await fellow.PageAsync(Role)).QuerySelectorAll(".search-hits li").Length.ShouldBe(0);
        var byName = $"/recherche?q={Uri.EscapeDataString(Name)}&type=personnes";
        (await fellow.PageAsync(byName)).QuerySelectorAll(".search-hits a").Select(a => a.TextContent).ShouldContain(Name);
        await SaveAsync(member);
        (await fellow.PageAsync(byName)).QuerySelectorAll(".search-hits a").Select(a => a.TextContent).ShouldNotContain(Name);
        (await fellow.PageAsync(found.GetAttribute("href")!)).QuerySelector("main")!.TextContent.ShouldContain("n’est plus dans l’annuaire");
    }

    [Fact]
    public async Task OutsideContacts_AreWrittenWithTheirConsent_AndReadByTheirCircle()
    {
        var site = new ContentSite(fixture.Site, "sud");
        var council = await site.CouncilAsync("est");
        using var team = fixture.Site.Client("sud");
        await team.SignInAsync(TestPeople.Team);
        var values = new Dictionary<string, string>
        {
            ["Name"] = "Mme Gardienne", ["CircleId"] = council.ToString(), ["Phone"] = "n'importe quoi", ["ConsentOn"] = "2026-01-12", ["ConsentSource"] = "courriel",
        };
        using var refused = await team.SubmitAsync("/admin/annuaire/nouveau", values);
        (await TestClient.ParseAsync(refused)).QuerySelector(".field--error")!.TextContent.ShouldContain("numéro de téléphone");
        values["Phone"] = Phone;
        values["ConsentSource"] = " ";
        (await team.SubmitAsync("/admin/annuaire/nouveau", values)).StatusCode.ShouldBe(HttpStatusCode.OK);
        values["ConsentSource"] = "courriel du 12 janvier";
        (await team.SubmitAsync("/admin/annuaire/nouveau", values)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var member = fixture.Site.Client("sud");
        await member.SignInAsync(ContentSite.MemberOfEst);
        (await member.PageAsync($"/annuaire?cercle={council}")).QuerySelector("main")!.TextContent.ShouldContain("Mme Gardienne");
        var id = await site.AsAsync(TestPeople.Team, s => s.GetRequiredService<CqDbContext>().Set<OutsideContact>().Select(c => c.Id).SingleAsync(Ct));
        using var other = fixture.Site.Client("sud");
        await other.SignInAsync("equipe-ouest@test.example");
        (await other.GetAsync($"/admin/annuaire/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PageAsync("/annuaire")).QuerySelector("main")!.TextContent.ShouldNotContain("Gardienne");
        (await member.PageAsync("/recherche?q=gardienne")).QuerySelectorAll(".search-hits a").Single().TextContent.ShouldBe("Mme Gardienne");
        (await other.PageAsync("/recherche?q=gardienne")).QuerySelectorAll(".search-hits a").Length.ShouldBe(0);
    }

    private static ContactField ContentField(string name) => Enum.Parse<ContactField>(name);

    private static async Task SaveAsync(TestClient client, params string[] boxes)
    {
        var page = await client.PageAsync("/compte/annuaire");
        var (target, fields) = client.Fill(page, "/compte/annuaire", new Dictionary<string, string> { ["Role"] = "Relais école", ["Phone"] = Phone });
        using var saved = await client.SendAsync(target, fields.Where(f => f.Key != "Shown").Concat(boxes.Select(b => KeyValuePair.Create("Shown", b))));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task WithMembershipsAsync(Func<Memberships, Guid, CancellationToken, Task> act)
    {
        await using var scope = fixture.Site.Enter("nord");
        await scope.Services.GetRequiredService<IBurst>().RunAsync(async ct =>
        {
            var user = (await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(ContentSite.MemberOfEst, ct))!.Value;
            await act(scope.Services.GetRequiredService<Memberships>(), user, ct);
        }, Ct);
    }

    private async Task<int> CardsAsync()
    {
        await using var scope = fixture.Site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<DirectoryCard>().CountAsync(Ct);
    }
}
