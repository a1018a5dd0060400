using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>
/// Whatever one tenant has is tried at the doors of the other, generated from the endpoint table, the tables of the database and the people of the recipe: nothing gets across, and what is the other's is
/// answered like what never was. For every surface, a fault that is planted is found by the same probes.
/// </summary>
public sealed class TenantBatteryTests(CrossingWorld world, ITestOutputHelper output) : IClassFixture<CrossingWorld>
{
    public static TheoryData<string> Moved => [.. CrossingSurface.All.Where(s => s.PlantAsync is not null).Select(s => s.Name)];

    [Fact]
    public async Task NothingOfOneTenant_IsSeenOrUsedInTheOther()
    {
        var findings = new Findings();
        foreach (var surface in CrossingSurface.All)
            await surface.ProbeAsync(world, world.Site, findings, false);

        output.WriteLine($"{findings.Probes} probes, {findings.Crossings.Count} crossings: {findings.BySurface}");
        findings.Crossings.ShouldBeEmpty();
        findings.Probes.ShouldBeGreaterThanOrEqualTo(5000);
    }

    [Theory]
    [MemberData(nameof(Moved))]
    public async Task ThingInTheWrongTenant_IsFoundOnItsSurface(string name)
    {
        var surface = CrossingSurface.All.Single(s => s.Name == name);
        var findings = new Findings();

        await using (await surface.PlantAsync!(world))
            await surface.ProbeAsync(world, world.Site, findings, true);

        findings.Crossings.ShouldContain(c => c.StartsWith(name + ":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FallenWalls_AreFoundOnTheirSurfaces()
    {
        await using var site = await FaultySite.StartAsync(world);
        foreach (var surface in CrossingSurface.All.Where(s => s.PlantAsync is null))
        {
            var findings = new Findings();
            await surface.ProbeAsync(world, site, findings, true);
            findings.Crossings.ShouldContain(c => c.StartsWith(surface.Name + ":", StringComparison.Ordinal), surface.Name);
        }
    }
}
