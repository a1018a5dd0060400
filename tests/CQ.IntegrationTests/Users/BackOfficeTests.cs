using System.Net;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

public sealed class BackOfficeTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task People_PagedAndSearched_EveryoneOnce()
    {
        await using (var scope = Site.Enter("sud"))
        {
            var users = scope.Services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<User>>();
            for (var i = 0; i < 70; i++)
            {
                var user = new User { Email = $"foule{i:00}@test.example", DisplayName = i % 2 == 0 ? "Émile" : $"Zoé {i}", CreatedAt = TimeProvider.System.GetUtcNow() };
                (await users.CreateAsync(user)).Succeeded.ShouldBeTrue();
            }
        }

        using var admin = Site.Client("sud");
        await admin.SignInAsync(TestPeople.Admin);
        var names = new List<string>();
        var path = "/admin/personnes";
        while (path is not null)
        {
            var page = await admin.PageAsync(path);
            names.AddRange(page.QuerySelectorAll("#personnes tbody .table__sub").Select(e => e.TextContent));
            path = page.QuerySelectorAll(".paging a").LastOrDefault(a => a.GetAttribute("href")!.Contains("apres=", StringComparison.Ordinal))?.GetAttribute("href")?[4..];
        }

        names.Count.ShouldBe(names.Distinct().Count());
        names.Count.ShouldBe(70 + 15);
        (await RowsAsync(admin, "/admin/personnes?recherche=emi")).ShouldBe(30);
        (await RowsAsync(admin, "/admin/personnes?recherche=" + Uri.EscapeDataString("zoé 1"))).ShouldBe(6);
        (await RowsAsync(admin, "/admin/personnes?recherche=foule0&dans=adresse")).ShouldBe(10);
        (await RowsAsync(admin, "/admin/personnes?recherche=foule07@")).ShouldBe(1);
        (await RowsAsync(admin, "/admin/personnes?etat=fermes")).ShouldBe(0);
        (await RowsAsync(admin, "/admin/personnes?etat=non-confirmes")).ShouldBe(30);
        (await RowsAsync(admin, "/admin/personnes?recherche=%00%25_\\&apres=xx")).ShouldBe(0);
    }

    [Fact]
    public async Task People_WithoutManageUsers_ShowNoAddress()
    {
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        var page = await client.PageAsync("/admin/personnes?recherche=habitant%40&dans=adresse");

        page.Body!.TextContent.ShouldNotContain("@test.example");
        var id = (await FindAsync(Site, TestPeople.Resident)).Id;
        (await client.PageAsync($"/admin/personnes/{id}")).Body!.TextContent.ShouldNotContain("@test.example");
        using var refused = await client.GetAsync($"/admin/personnes/{id}/roles/nouveau");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Role_GivenAndEnded_HoldsOnThoseDays()
    {
        var user = await NewAsync(Site, "agente@test.example");
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        using var client = await SignedInAsync(Site, "agente@test.example");
        using (var before = await client.GetAsync("/admin/personnes"))
            before.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var role = await RoleAsync(RoleNames.Coordination);
        using var given = await admin.SubmitAsync($"/admin/personnes/{user.Id}/roles/nouveau", new Dictionary<string, string> { ["RoleId"] = role.Id.ToString() });
        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var during = await client.GetAsync("/admin/personnes"))
            during.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await admin.PageAsync($"/admin/personnes/{user.Id}");
        page.QuerySelector("#droits")!.TextContent.ShouldContain("attribution du");
        page.QuerySelector("#droits")!.TextContent.ShouldContain("Consulter les personnes");
        (await admin.PageAsync($"/admin/personnes/{user.Id}?jour=2020-01-01")).QuerySelector("#droits")!.TextContent.ShouldNotContain("attribution du");

        using var twice = await admin.SubmitAsync($"/admin/personnes/{user.Id}/roles/nouveau", new Dictionary<string, string> { ["RoleId"] = role.Id.ToString() });
        Errors(await TestClient.ParseAsync(twice)).ShouldContain("déjà ce rôle");

        var assignment = await DbAsync(Site, db => db.Set<RoleAssignment>().AsNoTracking().SingleAsync(a => a.UserId == user.Id));
        var yesterday = SiteDay.Today.AddDays(-1).Field();
        using var ended = await admin.SubmitAsync($"/admin/personnes/{user.Id}/roles/{assignment.Id}", new Dictionary<string, string> { ["Through"] = yesterday });
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await client.GetAsync("/admin/personnes");
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task LastAdministrator_CannotGo()
    {
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        var me = await FindAsync(Site, TestPeople.Admin);
        var assignment = await DbAsync(Site, db => db.Set<RoleAssignment>().AsNoTracking().SingleAsync(a => a.UserId == me.Id));

        using var closing = await admin.SubmitAsync($"/admin/personnes/{me.Id}", new Dictionary<string, string> { ["verb"] = "Deactivate" });
        using var ending = await admin.SubmitAsync($"/admin/personnes/{me.Id}/roles/{assignment.Id}", new Dictionary<string, string> { ["Through"] = "2030-01-01" });

        Errors(await TestClient.ParseAsync(closing)).ShouldContain("dernière personne");
        Errors(await TestClient.ParseAsync(ending)).ShouldContain("dernière personne");
    }

    [Fact]
    public async Task Deactivated_PersonIsOutAtOnce()
    {
        var user = await NewAsync(Site, "fermee@test.example");
        using var client = await SignedInAsync(Site, "fermee@test.example");
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);

        using var closed = await admin.SubmitAsync($"/admin/personnes/{user.Id}", new Dictionary<string, string> { ["verb"] = "Deactivate" });

        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await IsSignedInAsync(client)).ShouldBeFalse();
        using var refused = await TrySignInAsync(client, "fermee@test.example");
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Escalation_ThroughScreens_IsRefused()
    {
        // A role that may assign roles but holds nothing else that is critical.
        var user = await NewAsync(Site, "ambitieuse@test.example");
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        using var created = await admin.SubmitAsync(
            "/admin/roles/nouveau", new Dictionary<string, string> { ["Name"] = "Accueil", ["Permissions"] = "AssignRoles" });
        created.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var role = await RoleAsync("Accueil");
        using var given = await admin.SubmitAsync($"/admin/personnes/{user.Id}/roles/nouveau", new Dictionary<string, string> { ["RoleId"] = role.Id.ToString() });
        using var client = await SignedInAsync(Site, "ambitieuse@test.example");
        var administrator = await RoleAsync(RoleNames.Administrator);

        using var self = await client.SubmitAsync(
            $"/admin/personnes/{user.Id}/roles/nouveau", new Dictionary<string, string> { ["RoleId"] = administrator.Id.ToString() });
        var me = await FindAsync(Site, TestPeople.Admin);
        var theirs = await DbAsync(Site, db => db.Set<RoleAssignment>().AsNoTracking().SingleAsync(a => a.UserId == me.Id));
        using var others = await client.SubmitAsync($"/admin/personnes/{me.Id}/roles/{theirs.Id}", new Dictionary<string, string>());

        Errors(await TestClient.ParseAsync(self)).ShouldContain("droits sensibles");
        Errors(await TestClient.ParseAsync(others)).ShouldContain("droits sensibles");
    }

    [Fact]
    public async Task Role_Edited_HoldsAtOnceAndTellsTheSecondEditor()
    {
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        var role = await RoleAsync(RoleNames.Services);
        var path = $"/admin/roles/{role.Id}";
        var stale = await admin.PageAsync(path);
        using var first = await admin.SubmitAsync(path, new Dictionary<string, string> { ["Description"] = "Premier", ["Permissions"] = "ViewRights" });
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var second = await admin.SubmitAsync(stale, path, new Dictionary<string, string> { ["Description"] = "Second" });

        Errors(await TestClient.ParseAsync(second)).ShouldContain("Quelqu’un d’autre");
        using var client = Site.Client();
        await client.SignInAsync(TestPeople.Services);
        await client.PageAsync("/admin/droits");
    }

    [Fact]
    public async Task Administrator_RoleKeepsItsKeys()
    {
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        var role = await RoleAsync(RoleNames.Administrator);

        using var response = await admin.SubmitAsync($"/admin/roles/{role.Id}", new Dictionary<string, string> { ["Permissions"] = "ManageUsers" });

        Errors(await TestClient.ParseAsync(response)).ShouldContain("garde les droits");
    }

    [Fact]
    public async Task Pages_OfTheBackOffice_AreDrawnInBothLanguages()
    {
        using var admin = Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        var id = (await FindAsync(Site, TestPeople.Treasurer)).Id;
        foreach (var path in (string[])["/admin/roles", "/admin/roles/nouveau", "/admin/droits", $"/admin/personnes/{id}", "/compte", "/compte/double-verification"])
            await admin.PageAsync(path);

        using var switched = await admin.PostAsync("/langue", ("langue", "en"), ("retour", "/"));
        (await admin.PageAsync("/admin/droits")).QuerySelector("h1")!.TextContent.ShouldBe("Rights");
        await admin.PageAsync($"/admin/personnes/{id}");
    }

    private static async Task<int> RowsAsync(TestClient client, string path) => (await client.PageAsync(path)).QuerySelectorAll("#personnes tbody tr").Length;

    private Task<Role> RoleAsync(string name) => DbAsync(Site, db => db.Set<Role>().AsNoTracking().SingleAsync(r => r.Name == name));
}
