using System.Text.Json;
using CQ.Abstractions.Values;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace CQ.Territory.Geography;

/// <summary>
/// Reads an outline from GeoJSON (RFC 7946): Polygon or MultiPolygon in WGS84, longitude first, bare or as the one feature of a file. What is
/// wrong is said in words that help to repair the file.
/// </summary>
public static class GeoJsonReader
{
    /// <summary>A hand-drawn quartier has a hundred vertices, a surveyed one a few thousand.</summary>
    public const int MaximumVertices = 20_000;

    public const int MaximumLength = 1_000_000;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static Outcome<Geometry> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("Collez un tracé GeoJSON ou choisissez un fichier.");
        if (text.Length > MaximumLength)
            return new Refusal("Ce tracé est trop long : simplifiez-le d’abord.");
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return FindGeometry(document.RootElement) is { } found ? ReadGeometry(found) : NotAShape;
        }
        catch (JsonException)
        {
            return new Refusal("Ce texte n’est pas du GeoJSON lisible.");
        }
    }

    /// <summary>The features of a file with their properties, for recipes that bring a whole sector in one file.</summary>
    public static IReadOnlyList<(JsonElement Properties, string Geometry)> Features(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (TypeOf(root) != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            throw new JsonException("A FeatureCollection is expected.");
        return
        [
            .. features.EnumerateArray()
                .Where(f => f.ValueKind == JsonValueKind.Object && f.TryGetProperty("properties", out _) && f.TryGetProperty("geometry", out _))
                .Select(f => (f.GetProperty("properties").Clone(), f.GetProperty("geometry").GetRawText())),
        ];
    }

    private static Refusal NotAShape => new("Le tracé doit contenir une seule forme, de type Polygon ou MultiPolygon.");

    private static string? TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : null;

    private static JsonElement? FindGeometry(JsonElement element)
    {
        switch (TypeOf(element))
        {
            case "Polygon" or "MultiPolygon":
                return element;
            case "Feature":
                return element.TryGetProperty("geometry", out var geometry) ? FindGeometry(geometry) : null;
            case "FeatureCollection":
                return element.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array && features.GetArrayLength() == 1
                    ? FindGeometry(features[0])
                    : null;
            default:
                return null;
        }
    }

    private static Outcome<Geometry> ReadGeometry(JsonElement element)
    {
        if (!element.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
            return NotAShape;
        var polygons = new List<Polygon>();
        var vertices = 0;
        foreach (var rings in TypeOf(element) == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray())
        {
            var read = ReadPolygon(rings, ref vertices);
            if (!read.Succeeded)
                return read.Refusal;
            polygons.Add(read.Value);
        }

        if (polygons.Count == 0)
            return NotAShape;
        Geometry shape = polygons.Count == 1 ? polygons[0] : Factory.CreateMultiPolygon([.. polygons]);
        var validity = new IsValidOp(shape);
        return validity.IsValid
            ? Outcome(shape)
            : new Refusal(
                "Le tracé se croise ou se touche lui-même près de {0} ; {1} (longitude ; latitude).",
                null,
                Math.Round(validity.ValidationError?.Coordinate?.X ?? 0, 5),
                Math.Round(validity.ValidationError?.Coordinate?.Y ?? 0, 5));
    }

    // An abstract type has no implicit conversion to Outcome where the compiler sees a derived one.
    private static Outcome<Geometry> Outcome(Geometry shape) => shape;

    private static Outcome<Polygon> ReadPolygon(JsonElement rings, ref int vertices)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0)
            return NotAShape;
        var read = new List<LinearRing>();
        foreach (var ring in rings.EnumerateArray())
        {
            var outcome = ReadRing(ring, ref vertices);
            if (!outcome.Succeeded)
                return outcome.Refusal;
            read.Add(outcome.Value);
        }

        // RFC 7946: the outer ring runs counter-clockwise, holes clockwise.
        var shell = read[0].IsCCW ? read[0] : (LinearRing)read[0].Reverse();
        var holes = read.Skip(1).Select(h => h.IsCCW ? (LinearRing)h.Reverse() : h).ToArray();
        return Factory.CreatePolygon(shell, holes);
    }

    private static Outcome<LinearRing> ReadRing(JsonElement ring, ref int vertices)
    {
        if (ring.ValueKind != JsonValueKind.Array)
            return NotAShape;
        var points = new List<Coordinate>(ring.GetArrayLength());
        foreach (var position in ring.EnumerateArray())
        {
            if (++vertices > MaximumVertices)
                return new Refusal("Ce tracé a trop de points : simplifiez-le d’abord.");
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2
                || position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number)
            {
                return NotAShape;
            }

            var (longitude, latitude) = (position[0].GetDouble(), position[1].GetDouble());
            if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
                return new Refusal("Les coordonnées ne sont pas en degrés (WGS84, longitude puis latitude). Convertissez le fichier avant de le déposer.");
            points.Add(new Coordinate(longitude, latitude));
        }

        if (points.Count < 4)
            return new Refusal("Un contour a besoin d’au moins trois points distincts.");
        if (!points[0].Equals2D(points[^1]))
            return new Refusal("Un contour n’est pas fermé : son dernier point doit être égal au premier.");
        return points.Skip(1).Select(p => (p.X, p.Y)).Distinct().Count() < 3
            ? new Refusal("Un contour a besoin d’au moins trois points distincts.")
            : Factory.CreateLinearRing([.. points]);
    }
}
