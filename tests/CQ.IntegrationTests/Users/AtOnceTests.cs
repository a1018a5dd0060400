using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Passwords;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CQ.IntegrationTests.Users.Accounts;

namespace CQ.IntegrationTests.Users;

public sealed class AtOnceTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    [Fact]
    public async Task Attempts_FiftyAtOnce_AreTenGuesses()
    {
        var user = await NewAsync(Site, "assaut@test.example");

        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            await using var scope = Site.Enter("nord");
            return await scope.Services.GetRequiredService<SignInAttempts>().ClaimAsync(user.Id, TestContext.Current.CancellationToken);
        })));

        claims.Count(c => c).ShouldBe(SignInAttempts.Allowed);
    }

    [Fact]
    public async Task TwoAdministrators_ClosingEachOtherAtOnce_OneStays()
    {
        var first = await FindAsync(Site, TestPeople.Admin, "sud");
        var second = await NewAsync(Site, "admin2@test.example", tenant: "sud");
        await DbAsync(
            Site,
            async db =>
            {
                var role = await db.Set<Role>().SingleAsync(r => r.Name == RoleNames.Administrator);
                var today = SiteDay.Today;
                db.Add(new RoleAssignment { UserId = second.Id, RoleId = role.Id, ScopeKind = GrantScopeKind.Tenant, ScopeId = Guid.Empty, From = today.AddDays(-1) });
                return await db.SaveChangesAsync();
            },
            "sud");

        var refusals = await Task.WhenAll(((Guid[])[first.Id, second.Id]).Select(id => Task.Run(async () =>
        {
            await using var scope = Site.Enter("sud");
            return await scope.Services.GetRequiredService<AccountStates>().DeactivateAsync(id, TestContext.Current.CancellationToken);
        })));

        refusals.Count(r => r is null).ShouldBe(1);
    }

    [Fact]
    public async Task Registrations_SameAddressAtOnce_MakeOneAccount()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            await using var scope = Site.Enter("nord");
            return await scope.Services.GetRequiredService<RegisterAccount>().RegisterAsync(
                new Registration($"Jumelle {i}", "jumelles@test.example", Password, true), TestContext.Current.CancellationToken);
        })));

        outcomes.ShouldAllBe(o => o == null);
        (await DbAsync(Site, db => db.Set<User>().CountAsync(u => u.Email == "jumelles@test.example"))).ShouldBe(1);
    }
}
