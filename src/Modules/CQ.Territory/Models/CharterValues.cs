using System.Text.Json;
using System.Text.Json.Serialization;
using CQ.Abstractions.Values;

namespace CQ.Territory.Models;

/// <summary>
/// The rules that differ between cities (D7). Null means that the charter does not say: the act that needs it is then stopped, no default hides
/// here. In JSON an amount is text in euros ("1500.00") and a share is a number of basis points (5000 is half).
/// </summary>
public sealed record CharterValues
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new MoneyJsonConverter() },
    };

    /// <summary>A project strictly under it goes to the committee (R58).</summary>
    public Money? ProjectThreshold { get; init; }

    /// <summary>Basis points of the filled seats (R59).</summary>
    public int? CommitteeQuorum { get; init; }

    /// <summary>Basis points of the filled seats (R59).</summary>
    public int? TeamQuorum { get; init; }

    public int? VotingDays { get; init; }

    public int? AdjournmentDays { get; init; }

    public int? CommitteeSeatsPerCouncil { get; init; }

    public int? TeamTermYears { get; init; }

    public int? MeetingsPerYearMin { get; init; }

    public int? MeetingsPerYearMax { get; init; }

    public Composition? Composition { get; init; }

    /// <summary>Joining a council waits for an approval; when the charter does not say, it does not (R118).</summary>
    public bool? MembershipApproval { get; init; }

    public int? MinimumAge { get; init; }

    /// <summary>What a council publishes waits for the coordination's word before it stands on the home; when the charter does not say, it does not (R108).</summary>
    public bool? HomePromotion { get; init; }

    /// <summary>Under the threshold, the act by which the authority commits in advance what the committee retains (L3); none: it decides each time.</summary>
    public AuthorityAct? StandingAct { get; init; }

    /// <summary>The words the councils chose for themselves (R20): key of <see cref="CharterLabel"/>, with ".en" for English.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">The text is not a set of parameters: an unknown key, a wrong type.</exception>
    public static CharterValues FromJson(string json) =>
        JsonSerializer.Deserialize<CharterValues>(json, Json) ?? throw new JsonException("An object is expected.");
}
