using System.Net;
using System.Text.RegularExpressions;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using CQ.Users.Services.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

/// <summary>Who holds money, people or settings needs a second factor (S5): by default from a tenant's first day.</summary>
public sealed class SecondFactorByRoleTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestPeople.Admin, true)]
    [InlineData(TestPeople.Coordination, true)]
    [InlineData(TestPeople.TownHall, true)]
    [InlineData(TestPeople.Treasurer, true)]
    [InlineData(TestPeople.Team, true)]
    [InlineData(TestPeople.Member, false)]
    [InlineData(TestPeople.Resident, false)]
    public async Task WithoutAWordOfTheTenant_ItIsDemandedOfTheseRoles(string email, bool expected)
    {
        await using var scope = fixture.Site.Enter("sud");
        await SetAsync(scope, new UsersSettings());

        var required = await IsRequiredAsync((await FindAsync(fixture.Site, email, "sud")).Id);

        required.ShouldBe(expected);
        await SetAsync(scope, new UsersSettings { SecondFactorFrom = null });
    }

    [Fact]
    public async Task FromADayToCome_ItIsNotDemandedYet()
    {
        var admin = (await FindAsync(fixture.Site, TestPeople.Admin, "sud")).Id;
        DateOnly today;
        await using (var scope = fixture.Site.Enter("sud"))
        {
            today = scope.Services.GetRequiredService<ITenantTimeZone>().Today;
            await SetAsync(scope, new UsersSettings { SecondFactorFrom = today.AddDays(1) });
        }

        (await IsRequiredAsync(admin)).ShouldBeFalse();
        await using (var scope = fixture.Site.Enter("sud"))
            await SetAsync(scope, new UsersSettings { SecondFactorFrom = today });
        (await IsRequiredAsync(admin)).ShouldBeTrue();
        await using (var scope = fixture.Site.Enter("sud"))
            await SetAsync(scope, new UsersSettings { SecondFactorFrom = null });
        (await IsRequiredAsync(admin)).ShouldBeFalse();
    }

    [Fact]
    public async Task RoleWithACriticalRight_GivenInASession_EndsItAndLeadsToTheSetUp()
    {
        const string Email = "accueil@test.example";
        var person = await NewAsync(fixture.Site, Email);
        await using var scope = fixture.Site.Enter("nord");
        await SetAsync(scope, new UsersSettings());
        using var client = await SignedInAsync(fixture.Site, Email);
        await GiveAsync(person.Id, "Accueil", "ManageUsers");

        using var refused = await client.GetAsync("/admin/personnes");
        using var again = await TrySignInAsync(client, Email, query: "?retour=/admin/personnes");
        using var early = await client.GetAsync("/admin/personnes");

        refused.Headers.Location!.OriginalString.ShouldContain("/compte/connexion?retour=");
        again.Headers.Location!.OriginalString.ShouldStartWith("/compte/connexion/protection");
        early.StatusCode.ShouldBe(HttpStatusCode.Redirect, "nothing opens before");
        var form = await client.PageAsync(again.Headers.Location!.OriginalString);
        form.QuerySelector("main .lead")!.TextContent.ShouldContain("L’un de vos rôles");
        var key = Regex.Replace(form.QuerySelector("main code")!.TextContent, @"\s", "");
        using var done = await client.SubmitAsync(
            form, "/compte/connexion/protection", new Dictionary<string, string> { ["Code"] = Totp.Code(Base32.Decode(key), Totp.StepAt(TimeProvider.System.GetUtcNow())) });
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var opened = await client.GetAsync("/admin/personnes");
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        await SetAsync(scope, new UsersSettings { SecondFactorFrom = null });
    }

    private async Task<bool> IsRequiredAsync(Guid userId)
    {
        await using var scope = fixture.Site.Enter("sud");
        return await scope.Services.GetRequiredService<SecondFactorRule>().IsRequiredForAsync(userId, Ct);
    }

    private Task<int> GiveAsync(Guid userId, string name, string permission) => DbAsync(fixture.Site, async db =>
    {
        var role = new Role { Name = name };
        role.Permissions.Add(new RolePermission { PermissionName = permission });
        db.Add(role);
        db.Add(new RoleAssignment { UserId = userId, RoleId = role.Id, ScopeKind = GrantScopeKind.Tenant, ScopeId = Guid.Empty, From = new DateOnly(2020, 1, 1) });
        return await db.SaveChangesAsync(Ct);
    });

    private static Task SetAsync(TenantScope scope, UsersSettings settings) => scope.Services.GetRequiredService<ISiteSettings>().SetAsync(settings, Ct);
}
