using System.Net;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Setup;
using CQ.Hosting.Tenants;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Host;

public sealed class TenantTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task NewTenant_IsSetUpThroughItsForm_BehindItsSecret()
    {
        var address = await CreateAsync("est-parisien");
        using var client = fixture.Site.Client("est-parisien");
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/setup?secret=faux")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var started = await client.SubmitAsync("/setup" + new Uri(address).Query, new Dictionary<string, string>
        {
            ["SiteName"] = "Est parisien",
            ["RecipeName"] = "nord",
            ["TimeZone"] = "Europe/Paris",
            ["AdminEmail"] = "admin@est.example",
            ["AdminPassword"] = TestPeople.Password,
            ["AdminPasswordAgain"] = TestPeople.Password,
        });

        started.StatusCode.ShouldBe(HttpStatusCode.Redirect, await started.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await UntilAsync(() => fixture.Site.Services.GetRequiredService<TenantRegistry>().All.Any(t => t.Name == "est-parisien" && t.State == TenantState.Running));
        using var visitor = fixture.Site.Client("est-parisien");
        (await visitor.PageAsync("/")).Title.ShouldNotBeNull().ShouldContain("Est parisien");
        await visitor.SignInAsync("admin@est.example");
        (await visitor.GetAsync("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task DisabledTenant_AnswersClosed_AndComesBack()
    {
        await using var scope = fixture.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ITenantStore>();
        var sud = fixture.Site.Tenant("sud");
        await store.SetStateAsync(sud.Id, TenantState.Disabled, TestContext.Current.CancellationToken);
        using var client = fixture.Site.Client("sud");
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await store.SetStateAsync(sud.Id, TenantState.Running, TestContext.Current.CancellationToken);

        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("compte")]
    [InlineData("quartiers")]
    [InlineData("health")]
    public async Task Prefix_ThatHidesAnAddressOfTheSite_IsRefused(string prefix)
    {
        await using var scope = fixture.Site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ITenantStore>();

        await Should.ThrowAsync<TenantRefusedException>(() => store.CreateAsync(
            new NewTenant("cache", [new TenantAddress(null, prefix, true)]), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DisabledFeature_AnswersNotFound_WithoutRestart_InThisTenantAlone()
    {
        await using (var scope = fixture.Site.Enter("sud"))
        {
            var reasons = await scope.Services.GetRequiredService<Abstractions.Modules.IFeatureManager>()
                .DisableAsync(["CQ.Notifications"], TestContext.Current.CancellationToken);
            reasons.ShouldBeEmpty();
        }

        using var sud = fixture.Site.Client("sud");
        await sud.SignInAsync(TestPeople.Resident);
        using var nord = fixture.Site.Client();
        await nord.SignInAsync(TestPeople.Resident);

        (await sud.GetAsync("/compte/notifications")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nord.GetAsync("/compte/notifications")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var inside = fixture.Site.Enter("sud");
        await inside.Services.GetRequiredService<Abstractions.Modules.IFeatureManager>().EnableAsync(["CQ.Notifications"], TestContext.Current.CancellationToken);
        (await sud.GetAsync("/compte/notifications")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void UnknownHost_WithoutCatchAll_IsNotFound()
    {
        var table = new TenantTable([fixture.Site.Tenant("sud")]);

        table.Match("elsewhere.example", "/").ShouldBeNull();
        table.Match("sud.localhost:1234", "/x")!.Prefix.ShouldBe("");
        table.Match("elsewhere.example", "/SUD/x")!.Prefix.ShouldBe("sud");
    }

    private async Task<string> CreateAsync(string name)
    {
        await using var scope = fixture.Site.Services.CreateAsyncScope();
        var tenant = await scope.ServiceProvider.GetRequiredService<ITenantStore>().CreateAsync(new NewTenant(name, [new TenantAddress(null, name, true)]));
        return await scope.ServiceProvider.GetRequiredService<SetupAddresses>().NewAsync(tenant, CancellationToken.None);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 300 && !condition(); i++)
            await Task.Delay(100);
        condition().ShouldBeTrue();
    }
}
