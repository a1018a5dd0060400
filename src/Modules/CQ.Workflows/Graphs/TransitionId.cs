using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CQ.Workflows.Graphs;

/// <summary>Orchard numbers its transitions; a recipe written by hand may name them.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct TransitionId(string Value)
{
    public override string ToString() => Value;

    private sealed class Converter : JsonConverter<TransitionId>
    {
        public override TransitionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new TransitionId(reader.GetString()!),
            JsonTokenType.Number => new TransitionId(reader.GetInt64().ToString(CultureInfo.InvariantCulture)),
            _ => throw new JsonException("a number or a text is expected"),
        };

        public override void Write(Utf8JsonWriter writer, TransitionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
