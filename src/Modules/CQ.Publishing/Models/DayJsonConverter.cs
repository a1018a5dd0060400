using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CQ.Publishing.Models;

/// <summary>A day as <c>2026-11-03</c>; an instant, as recipes count them from now, is read as its day.</summary>
internal sealed class DayJsonConverter : JsonConverter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException("A day is expected, e.g. 2026-11-03.");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
    }
}
