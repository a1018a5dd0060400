using System.Net;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Access;
using CQ.Territory.Models;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices;

/// <summary>Administration and coordination given for one council alone open no screen about the whole sector.</summary>
public sealed class TenantWideTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task GrantForOneCouncil_OpensNoScreenOfTheSector()
    {
        using var client = fixture.Site.Client();
        await GiveForOneCouncilAsync(TestPeople.Resident, RoleNames.Administrator, RoleNames.Coordination);
        await client.SignInAsync(TestPeople.Resident);
        var token = (await client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
        var screens = EndpointList.Of(fixture.Site).Where(e => e.Action?.EndpointMetadata.OfType<RequirePermissionAttribute>().Any(r => r.TenantWide) == true).ToList();

        var opened = new List<string>();
        foreach (var screen in screens)
        {
            using var response = screen.Method == "GET" ? await client.GetAsync(screen.Path) : await client.PostAsync(screen.Path, ("__token", token));
            if (response.StatusCode != HttpStatusCode.Forbidden)
                opened.Add($"{screen}: {(int)response.StatusCode}");
        }

        output.WriteLine($"{screens.Count} endpoints about the whole sector");
        opened.ShouldBeEmpty();
        screens.Count.ShouldBeGreaterThan(60);
        // The grant is there: a screen about one council lets it in.
        using var own = await client.GetAsync("/admin/territoire/quartiers/est");
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task GiveForOneCouncilAsync(string email, params string[] roles)
    {
        await using var scope = fixture.Site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var userId = await db.Set<User>().Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
        var council = await (from c in db.Set<Council>()
                             join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
                             where n.Slug == "est"
                             select c.Id).SingleAsync();
        foreach (var role in await db.Set<Role>().Where(r => roles.Contains(r.Name)).ToListAsync())
            db.Add(new RoleAssignment { UserId = userId, RoleId = role.Id, ScopeKind = GrantScopeKind.Council, ScopeId = council, From = new DateOnly(2020, 1, 1) });

        await db.SaveChangesAsync();
    }
}
