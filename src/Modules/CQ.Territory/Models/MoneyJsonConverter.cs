using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>An amount as text in euros with two decimals, so that nobody takes cents for euros when reading a charter file.</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || MoneyParser.TryParse(reader.GetString(), out var money) != MoneyParseOutcome.Ok)
            throw new JsonException("An amount in euros is expected as text, e.g. \"1500.00\".");
        return money;
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture));
}
