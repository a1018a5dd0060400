using CQ.Territory.Geography;
using NetTopologySuite.Geometries;

namespace CQ.UnitTests.Territory;

public sealed class TilingTests
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    [Fact]
    public void Check_TwoSquaresSideBySide_NoFault()
    {
        Tiling.Check([("Est", Box(0, 0, 1, 1)), ("Ouest", Box(1, 0, 2, 1))]).ShouldBeEmpty();
    }

    [Fact]
    public void Check_Overlap_NamesBothAndTheShare()
    {
        var faults = Tiling.Check([("Est", Box(0, 0, 1, 1)), ("Ouest", Box(0.9, 0, 2, 1))]);

        var fault = faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(TilingFaultKind.Overlap);
        fault.Names.ShouldBe(["Est", "Ouest"]);
        fault.BasisPoints.ShouldBeInRange(1000 - 5, 1000 + 5);
    }

    [Fact]
    public void Check_OverlapUnderOneInAThousand_IsNoise()
    {
        Tiling.Check([("Est", Box(0, 0, 1, 1)), ("Ouest", Box(0.9995, 0, 2, 1))]).ShouldBeEmpty();
    }

    [Fact]
    public void Check_HoleBetweenQuartiers_IsAGap()
    {
        var faults = Tiling.Check(
        [
            ("Sud", Box(0, 0, 3, 1)), ("Nord", Box(0, 2, 3, 3)), ("Ouest", Box(0, 1, 1, 2)), ("Est", Box(2, 1, 3, 2)),
        ]);

        var fault = faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(TilingFaultKind.Gap);
        fault.Names.Count.ShouldBe(4);
        fault.BasisPoints.ShouldBeInRange(1250 - 5, 1250 + 5);
    }

    [Fact]
    public void Check_HoleInsideOneQuartier_IsMeant()
    {
        var shell = Box(0, 0, 3, 3);
        var withHole = Factory.CreatePolygon((LinearRing)shell.ExteriorRing, [(LinearRing)((Polygon)Box(1, 1, 2, 2)).ExteriorRing.Reverse()]);

        Tiling.Check([("Seul", withHole)]).ShouldBeEmpty();
    }

    [Fact]
    public void Check_GroundLostSinceTheDayBefore_IsALoss()
    {
        var fault = Tiling.Check([("Est", Box(0, 0, 1, 1))], [Box(0, 0, 2, 1)]).ShouldHaveSingleItem();

        fault.Kind.ShouldBe(TilingFaultKind.Loss);
        fault.BasisPoints.ShouldBeInRange(5000 - 5, 5000 + 5);
    }

    [Theory]
    [InlineData("paris-centre", 7)]
    [InlineData("paris-10", 6)]
    public void Check_DemoSectors_TileExactly(string sector, int count)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot(), "recipes", "demo", sector + ".geojson"));

        var tiles = GeoJsonReader.Features(text).Select((f, i) => (Name: i.ToString(System.Globalization.CultureInfo.InvariantCulture), Outline: GeoJsonReader.Read(f.Geometry).Value)).ToList();

        tiles.Count.ShouldBe(count);
        Tiling.Check(tiles).ShouldBeEmpty();
    }

    private static Polygon Box(double west, double south, double east, double north) =>
        (Polygon)Factory.ToGeometry(new Envelope(2.3 + (west / 100), 2.3 + (east / 100), 48.85 + (south / 100), 48.85 + (north / 100)));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root was not found.");
    }
}
