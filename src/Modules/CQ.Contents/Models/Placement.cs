using System.Text.Json;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;

namespace CQ.Contents.Models;

/// <summary>Where an item stands, for whom and when. Takes effect when the version that holds it is published.</summary>
/// <param name="CouncilId">Null for the sector itself.</param>
/// <param name="PublishAt">Null: at once.</param>
/// <param name="ExpiresAt">First instant without it; null: it stays.</param>
/// <param name="OnHome">Also on the sector's home (R108).</param>
/// <param name="OnPlace">On its quartier's page.</param>
/// <param name="Topics">Slugs of the sector's topics.</param>
/// <param name="Tags">Free words.</param>
/// <param name="Slug">The address that was asked for; null: from the title, or the one it has.</param>
public sealed record Placement(
    Guid? CouncilId,
    Guid? GroupId,
    Guid AudienceId,
    DateTimeOffset? PublishAt = null,
    DateTimeOffset? ExpiresAt = null,
    bool OnHome = false,
    bool OnPlace = true,
    bool CommentsOpen = false,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Tags = null,
    string? Slug = null)
{
    public const int MaximumTags = 12;
    public const int TagLength = 40;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Placement Sector { get; } = new(null, null, Audience.Public.Id, OnHome: true);

    public bool IsPublic => AudienceId == Audience.Public.Id;

    public static Placement FromJson(string json) => JsonSerializer.Deserialize<Placement>(json, Json) ?? throw new JsonException("A placement is expected.");

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public Refusal? Fault()
    {
        if (ExpiresAt is { } end && PublishAt is { } start && end <= start)
            return new Refusal("La fin de publication doit venir après son début.", nameof(ExpiresAt));
        if (Slug is { } slug && !Slugs.IsValid(slug))
            return new Refusal("L’adresse ne contient que des lettres sans accent, des chiffres et des tirets.", nameof(Slug));
        if (Tags is { Count: > MaximumTags })
            return new Refusal("Choisissez au plus {0} mots-clés.", nameof(Tags), MaximumTags);
        return Tags?.FirstOrDefault(t => t.Length > TagLength) is { } tag ? new Refusal("Le mot-clé « {0} » est trop long.", nameof(Tags), tag) : null;
    }
}
