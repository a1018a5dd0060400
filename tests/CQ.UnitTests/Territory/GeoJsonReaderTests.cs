using CQ.Territory.Geography;
using NetTopologySuite.Geometries;

namespace CQ.UnitTests.Territory;

public sealed class GeoJsonReaderTests
{
    public const string Square = """{"type":"Polygon","coordinates":[[[2.30,48.85],[2.31,48.85],[2.31,48.86],[2.30,48.86],[2.30,48.85]]]}""";

    [Fact]
    public void Read_Polygon_IsReadAndWrittenAlike()
    {
        var outcome = GeoJsonReader.Read(Square);

        outcome.Succeeded.ShouldBeTrue();
        GeoJsonReader.Read(GeoJsonWriter.Write(outcome.Value)).Value.EqualsExact(outcome.Value, 1e-9).ShouldBeTrue();
    }

    [Fact]
    public void Read_FeatureCollectionOfOne_FindsItsShape()
    {
        var text = $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{{Square}}}]}""";

        GeoJsonReader.Read(text).Value.ShouldBeOfType<Polygon>();
    }

    [Fact]
    public void Read_ClockwiseRing_IsTurned()
    {
        var text = """{"type":"Polygon","coordinates":[[[2.30,48.85],[2.30,48.86],[2.31,48.86],[2.31,48.85],[2.30,48.85]]]}""";

        ((LinearRing)((Polygon)GeoJsonReader.Read(text).Value).ExteriorRing).IsCCW.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "Collez")]
    [InlineData("{", "lisible")]
    [InlineData("[1,2]", "une seule forme")]
    [InlineData("""{"type":"Point","coordinates":[2.3,48.8]}""", "une seule forme")]
    [InlineData("""{"type":"Polygon"}""", "une seule forme")]
    [InlineData("""{"type":"Polygon","coordinates":"x"}""", "une seule forme")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a","b"],[1,2],[2,3],["a","b"]]]}""", "une seule forme")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "une seule forme")]
    [InlineData("""{"type":"Polygon","coordinates":[[[2.30,48.85],[2.31,48.85],[2.31,48.86],[2.30,48.86]]]}""", "pas fermé")]
    [InlineData("""{"type":"Polygon","coordinates":[[[2.30,48.85],[2.31,48.85],[2.30,48.85]]]}""", "trois points")]
    [InlineData("""{"type":"Polygon","coordinates":[[[2.30,48.85],[2.31,48.85],[2.31,48.85],[2.30,48.85]]]}""", "trois points")]
    [InlineData("""{"type":"Polygon","coordinates":[[[652000,6862000],[652100,6862000],[652100,6862100],[652000,6862000]]]}""", "WGS84")]
    [InlineData("""{"type":"Polygon","coordinates":[[[2.30,48.85],[2.31,48.86],[2.31,48.85],[2.30,48.86],[2.30,48.85]]]}""", "se croise")]
    public void Read_Faulty_SaysWhatIsWrong(string text, string expected)
    {
        var outcome = GeoJsonReader.Read(text);

        outcome.Refusal.ShouldNotBeNull().Text.ShouldContain(expected);
    }

    [Fact]
    public void Read_MultiPolygonWithHole_KeepsItsParts()
    {
        var text = """
            {"type":"MultiPolygon","coordinates":[
              [[[2.30,48.85],[2.34,48.85],[2.34,48.88],[2.30,48.88],[2.30,48.85]],[[2.31,48.86],[2.31,48.87],[2.32,48.87],[2.32,48.86],[2.31,48.86]]],
              [[[2.40,48.85],[2.41,48.85],[2.41,48.86],[2.40,48.85]]]]}
            """;

        var shape = GeoJsonReader.Read(text).Value;

        shape.NumGeometries.ShouldBe(2);
        ((Polygon)shape.GetGeometryN(0)).NumInteriorRings.ShouldBe(1);
    }
}
