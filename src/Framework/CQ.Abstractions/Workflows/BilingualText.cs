using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// Words of a definition, which no module's texts can translate: in a recipe either the French sentence alone or
/// <c>{ "fr": "…", "en": "…" }</c>.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record BilingualText(string Fr, string? En = null)
{
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return En is not null && culture.TwoLetterISOLanguageName == "en" ? En : Fr;
    }

    /// <summary>In the language of the request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public static implicit operator BilingualText(string fr) => new(fr);

    private sealed class Converter : JsonConverter<BilingualText>
    {
        public override BilingualText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return new BilingualText(reader.GetString()!);
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("a text, or { \"fr\": …, \"en\": … }, is expected");
            string? fr = null, en = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString();
                reader.Read();
                if (reader.TokenType != JsonTokenType.String)
                    throw new JsonException("a text is expected");
                switch (key)
                {
                    case "fr":
                        fr = reader.GetString();
                        break;
                    case "en":
                        en = reader.GetString();
                        break;
                    default:
                        throw new JsonException($"'{key}' is not a language; there are fr and en");
                }
            }

            return new BilingualText(fr ?? throw new JsonException("the French text is missing"), en);
        }

        public override void Write(Utf8JsonWriter writer, BilingualText value, JsonSerializerOptions options)
        {
            if (value.En is null)
            {
                writer.WriteStringValue(value.Fr);
                return;
            }

            writer.WriteStartObject();
            writer.WriteString("fr", value.Fr);
            writer.WriteString("en", value.En);
            writer.WriteEndObject();
        }
    }
}
