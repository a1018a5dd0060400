using System.Globalization;
using System.Text;
using System.Text.Json;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Texts;
using Microsoft.Extensions.Localization;

namespace CQ.Admin.Services;

/// <summary>
/// The journal keeps names of classes and fields. This makes words of them: the French word of the glossary where there is one, else the
/// identifier taken apart, so that a new entity reads at once, if not perfectly.
/// </summary>
public sealed class AuditWords(IStringLocalizer<Texts> T, ITenantTimeZone zone)
{
    public string FormerMember => T["ancien membre"];

    public string Category(string category) => Word(AuditVocabulary.Categories, category);

    public string Action(string name) => Word(AuditVocabulary.Actions, name);

    public string Kind(string kind) => Word(AuditVocabulary.Kinds, kind);

    /// <param name="details">JSON object of field → value, as the audit stores it.</param>
    /// <param name="people">Display names of people by id; a person who has none any more is a former member.</param>
    public IReadOnlyList<AuditValue> Fields(string? details, IReadOnlyDictionary<Guid, string> people)
    {
        if (string.IsNullOrEmpty(details))
            return [];
        using var json = JsonDocument.Parse(details);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? [.. json.RootElement.EnumerateObject().Select(p => Field(p.Name, p.Value, people))]
            : [];
    }

    /// <summary>The people whom an entry's fields name.</summary>
    public static IEnumerable<Guid> PeopleIn(string? details)
    {
        if (string.IsNullOrEmpty(details))
            yield break;
        using var json = JsonDocument.Parse(details);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (MayBePerson(property.Name) && property.Value.ValueKind == JsonValueKind.String && property.Value.TryGetGuid(out var id))
                yield return id;
        }
    }

    /// <summary><c>AnimationTeamSeat</c> → "Animation team seat".</summary>
    public static string TakenApart(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        var words = new StringBuilder(identifier.Length + 8);
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i] is '.' or '_' or '-' ? ' ' : identifier[i];
            var begins = i > 0 && char.IsUpper(c) && !char.IsUpper(identifier[i - 1]);
            if (begins && words[^1] != ' ')
                words.Append(' ');
            words.Append(i == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    private static bool IsPerson(string field) => field.EndsWith("UserId", StringComparison.OrdinalIgnoreCase);

    // "DecidedBy" is most often a person, "CorrectedBy" is not: what the people do not know is an id like any other.
    private static bool MayBePerson(string field) =>
        IsPerson(field) || field.EndsWith("By", StringComparison.Ordinal) || field.EndsWith("ById", StringComparison.Ordinal);

    private AuditValue Field(string name, JsonElement value, IReadOnlyDictionary<Guid, string> people)
    {
        var label = Word(AuditFieldVocabulary.Fields, name);
        if (value.ValueKind != JsonValueKind.String || !value.TryGetGuid(out var id))
            return new AuditValue(label, Value(value));
        if (MayBePerson(name) && people.TryGetValue(id, out var person))
            return new AuditValue(label, person, id);
        // The last digits: the first ones are the hour, and the same for all that was made together.
        return new AuditValue(label, IsPerson(name) ? FormerMember : $"…{id.ToString("N")[^8..]}", id);
    }

    private string Word(IReadOnlyDictionary<string, string> vocabulary, string name) =>
        vocabulary.TryGetValue(name, out var french) ? T[french] : TakenApart(name);

    private string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => T["oui"],
        JsonValueKind.False => T["non"],
        JsonValueKind.Null => T["vide"],
        JsonValueKind.String when value.TryGetDateTimeOffset(out var instant) && value.GetString() is { Length: > 10 } =>
            DateWords.Instant(zone.ToLocal(instant), "short"),
        JsonValueKind.String when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            DateWords.Day(day, "short"),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
        _ => value.GetRawText(),
    };
}
