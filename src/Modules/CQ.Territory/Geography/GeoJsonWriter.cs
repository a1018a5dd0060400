using System.Buffers;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Geography;

/// <summary>Writes an outline as a bare GeoJSON geometry with six decimals (ten centimetres), the form in which boundaries are kept.</summary>
public static class GeoJsonWriter
{
    public static string Write(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", geometry is Polygon ? "Polygon" : "MultiPolygon");
            json.WritePropertyName("coordinates");
            if (geometry is Polygon single)
            {
                WritePolygon(json, single);
            }
            else
            {
                json.WriteStartArray();
                for (var i = 0; i < geometry.NumGeometries; i++)
                    WritePolygon(json, (Polygon)geometry.GetGeometryN(i));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        WriteRing(json, polygon.ExteriorRing);
        foreach (var hole in polygon.InteriorRings)
            WriteRing(json, hole);
        json.WriteEndArray();
    }

    private static void WriteRing(Utf8JsonWriter json, LineString ring)
    {
        json.WriteStartArray();
        foreach (var point in ring.Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue((decimal)Math.Round(point.X, 6));
            json.WriteNumberValue((decimal)Math.Round(point.Y, 6));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
