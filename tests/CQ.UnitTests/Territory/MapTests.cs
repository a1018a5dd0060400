using CQ.Abstractions.Values;
using CQ.Territory.Geography;
using CQ.Territory.Services;
using NetTopologySuite.Geometries;

namespace CQ.UnitTests.Territory;

public sealed class MapTests
{
    private static readonly Envelope Extent = new(2.30, 2.34, 48.85, 48.87);

    [Fact]
    public void Projection_Corners_LieInsideTheMargin()
    {
        var projection = new MapProjection(Extent, width: 700, margin: 8);

        projection.X(2.30).ShouldBe(8);
        projection.X(2.34).ShouldBe(692);
        projection.Y(48.87).ShouldBe(8);
        projection.Y(48.85).ShouldBe(projection.Height - 8, tolerance: 0.6);
    }

    [Fact]
    public void Projection_AtLatitudeOfParis_ShortensLongitudesByTheCosine()
    {
        var projection = new MapProjection(Extent);

        var east = projection.X(2.31) - projection.X(2.30);
        var north = projection.Y(48.85) - projection.Y(48.86);

        (east / north).ShouldBe(Math.Cos(48.86 * Math.PI / 180), tolerance: 0.002);
    }

    [Fact]
    public void AreaOf_OneHundredthOfADegree_IsKnownToOneInAThousand()
    {
        var outline = GeoJsonReader.Read(GeoJsonReaderTests.Square).Value;

        // 0.01° of latitude is 1,111.95 m, of longitude at 48.855° 731.6 m.
        LocalPlane.AreaOf(outline).ShouldBe(1111.95 * 731.6, tolerance: 900);
    }

    [Fact]
    public void Make_Tiles_GivesClosedPathsAndLabelsInside()
    {
        var map = TerritoryMapMaker.Make([new MapTile(Guid.NewGuid(), "est", "Est", 1, 1, GeoJsonReaderTests.Square, "essai"), new MapTile(Guid.NewGuid(), "sans", "Sans tracé", 2, 2, null, "")]);

        map.Shapes[0].Path.ShouldStartWith("M");
        map.Shapes[0].Path.ShouldEndWith("Z");
        map.Shapes[0].Label.ShouldNotBeNull().Fits.ShouldBeTrue();
        map.Shapes[1].HasOutline.ShouldBeFalse();
        map.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Make_Nothing_IsEmpty()
    {
        TerritoryMapMaker.Make([]).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Label_NarrowAtItsMiddle_GoesWhereTheNameFits()
    {
        // A hammer: the handle is long and thin, the head is wide and at the top.
        var hammer = Shape((0, 0), (200, 0), (200, 60), (110, 60), (110, 400), (90, 400), (90, 60), (0, 60));

        var label = MapLabel.Place(hammer, "Marais–Archives");

        label.Fits.ShouldBeTrue();
        label.Y.ShouldBeInRange(22, 38);
        label.X.ShouldBe(100, tolerance: 1);
    }

    [Fact]
    public void Label_TooLongAnywhere_LeavesTheNumber()
    {
        var label = MapLabel.Place(Shape((0, 0), (40, 0), (40, 40), (0, 40)), "Montorgueil");

        (label.X, label.Y, label.Fits).ShouldBe((20, 20, false));
    }

    [Theory]
    [InlineData("Halles–Beaubourg–Montorgueil", "Halles–", "Beaubourg–", "Montorgueil")]
    [InlineData("Saint-Vincent-de-Paul/Lariboisière", "Saint-Vincent-de-Paul/", "Lariboisière")]
    [InlineData("Ici – Là", "Ici – ", "Là")]
    [InlineData("Seine", "Seine")]
    public void Lines_BreakAtDashesAndSlashes(string name, params string[] expected)
    {
        MapName.AtJoints(name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Sentier–Arts et Métiers", "Sentier–", "Arts et ", "Métiers")]
    [InlineData("Marais–Place des Vosges", "Marais–", "Place des ", "Vosges")]
    [InlineData("Bas Belleville", "Bas ", "Belleville")]
    public void Lines_AtSpaces_PutTogetherAreTheName(string name, params string[] expected)
    {
        var lines = MapName.AtSpaces(MapName.AtJoints(name));

        lines.ShouldBe(expected);
        string.Concat(lines).ShouldBe(name);
    }

    [Fact]
    public void Covers_PointOnTheEdge_Counts()
    {
        FindNeighbourhood.Covers(GeoJsonReaderTests.Square, 2.305, 48.855).ShouldBeTrue();
        FindNeighbourhood.Covers(GeoJsonReaderTests.Square, 2.31, 48.855).ShouldBeTrue();
        FindNeighbourhood.Covers(GeoJsonReaderTests.Square, 2.32, 48.855).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Château d’Eau–Lancry", "chateau-d-eau-lancry")]
    [InlineData("Sacré-Cœur", "sacre-coeur")]
    [InlineData("  L'Île / Quai  ", "l-ile-quai")]
    [InlineData("––", "")]
    public void Slug_OfName_IsPlain(string name, string expected)
    {
        Slugs.Of(name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("seine", true)]
    [InlineData("marais-archives", true)]
    [InlineData("nouveau", false)]
    [InlineData("-seine", false)]
    [InlineData("Seine", false)]
    [InlineData("a--b", false)]
    [InlineData("", false)]
    public void Slug_IsValid_OnlyWhenPlainAndFree(string slug, bool expected)
    {
        PlaceSlugs.IsValid(slug).ShouldBe(expected);
    }

    private static Polygon Shape(params (double X, double Y)[] points) =>
        new GeometryFactory().CreatePolygon([.. points.Append(points[0]).Select(p => new Coordinate(p.X, p.Y))]);
}
