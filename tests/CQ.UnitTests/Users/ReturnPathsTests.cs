using System.Collections.Frozen;
using CQ.Abstractions.Tenants;
using CQ.Users.Services.SignIn;
using Microsoft.AspNetCore.Http;
using NSubstitute;

namespace CQ.UnitTests.Users;

public sealed class ReturnPathsTests
{
    private static readonly Tenant Root = Make("nord", null);
    private static readonly Tenant South = Make("sud", "sud");

    [Theory]
    [InlineData("/projets?annee=2026", "/projets?annee=2026")]
    [InlineData("/sudoku", "/sudoku")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("https://ailleurs.example/", "/")]
    [InlineData("//ailleurs.example/", "/")]
    [InlineData("/\\ailleurs.example", "/")]
    [InlineData("/\t/ailleurs.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/sud", "/")]
    [InlineData("/sud/admin", "/")]
    [InlineData("/SUD/admin", "/")]
    [InlineData("/%73ud/admin", "/")]
    [InlineData("/projets/../sud/admin", "/")]
    public async Task SafeAsync_AtTheRoot_StaysInTheTenant(string? asked, string expected)
    {
        (await Paths(Root, "").SafeAsync(asked, TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/sud/projets", "/sud/projets")]
    [InlineData("/sud?x=1", "/sud?x=1")]
    [InlineData("/projets", "/sud/")]
    [InlineData("/sudoku", "/sud/")]
    [InlineData("/sud/../admin", "/sud/")]
    [InlineData("/sud/%2e%2e/admin", "/sud/")]
    public async Task SafeAsync_UnderAPrefix_StaysInTheTenant(string asked, string expected)
    {
        (await Paths(South, "/sud").SafeAsync(asked, TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public void Short_AsLongAsAddressesAre_StandsInAnAddressAgain() => ReturnPaths.Short("/projets?quartier=seine").ShouldBe("/projets?quartier=seine");

    [Fact]
    public void Short_LongerThanAnyAddress_IsForgotten() => ReturnPaths.Short("/" + new string('a', ReturnPaths.Longest)).ShouldBeNull();

    private static ReturnPaths Paths(Tenant current, string pathBase)
    {
        var http = Substitute.For<IHttpContextAccessor>();
        http.HttpContext.Returns(new DefaultHttpContext { Request = { PathBase = pathBase } });
        var accessor = Substitute.For<ITenantAccessor>();
        accessor.Current.Returns(current);
        var store = Substitute.For<ITenantStore>();
        store.ListAsync(Arg.Any<CancellationToken>()).Returns([Root, South]);
        return new ReturnPaths(http, accessor, store);
    }

    private static Tenant Make(string name, string? prefix) => new(
        Guid.CreateVersion7(), name, TenantState.Running, 1, "Europe/Paris", "fr", [new TenantAddress(null, prefix, true)], FrozenSet<string>.Empty);
}
