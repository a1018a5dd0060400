using System.Collections.Frozen;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Tenants;

namespace CQ.UnitTests.Framework;

public sealed class TenantTableTests
{
    private static readonly TenantTable Table = new(
    [
        Tenant("tout", new TenantAddress(null, null, true)),
        Tenant("prefixe", new TenantAddress(null, "dix", true)),
        Tenant("hote", new TenantAddress("hote.example", null, true)),
        Tenant("hote-prefixe", new TenantAddress("hote.example", "dix", true)),
        Tenant("port", new TenantAddress("hote.example:8080", null, true)),
        Tenant("joker", new TenantAddress("*.ville.example", null, true)),
        Tenant("joker-long", new TenantAddress("*.centre.ville.example", null, true)),
    ]);

    [Theory]
    [InlineData("n-importe.example", "/", "tout")]
    [InlineData("n-importe.example", "/dix", "prefixe")]
    [InlineData("n-importe.example", "/DIX/quartiers", "prefixe")]
    [InlineData("n-importe.example", "/dixit", "tout")]
    [InlineData("HOTE.example", "/", "hote")]
    [InlineData("hote.example:5000", "/", "hote")]
    [InlineData("hote.example:8080", "/", "port")]
    [InlineData("hote.example", "/dix/x", "hote-prefixe")]
    [InlineData("a.ville.example", "/", "joker")]
    [InlineData("a.centre.ville.example:443", "/", "joker-long")]
    [InlineData("ville.example", "/", "tout")]
    [InlineData("[::1]:5000", "/", "tout")]
    public void Match_FollowsOrchardsOrder(string host, string path, string expected) => Table.Match(host, path)!.Tenant.Name.ShouldBe(expected);

    [Fact]
    public void Match_WithoutCatchAll_FindsNothingElsewhere() =>
        new TenantTable([Tenant("hote", new TenantAddress("hote.example", null, true))]).Match("ailleurs.example", "/").ShouldBeNull();

    private static Tenant Tenant(string name, TenantAddress address) =>
        new(Guid.NewGuid(), name, TenantState.Running, 1, "Europe/Paris", "fr", [address], FrozenSet<string>.Empty);
}
