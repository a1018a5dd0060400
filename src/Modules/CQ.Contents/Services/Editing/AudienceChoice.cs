using CQ.Abstractions.People;

namespace CQ.Contents.Services.Editing;

/// <summary>An answer to « Qui peut lire ? ».</summary>
/// <param name="CouncilId">The council in whose places it fits; null for everyone, and for a group of the sector.</param>
public sealed record AudienceChoice(Guid Id, Guid? CouncilId, string Label)
{
    public const string EveryoneKey = "tous";

    public string Key => KeyOf(Id);

    public static string KeyOf(Guid id) => id == Audience.Public.Id ? EveryoneKey : id.ToString();

    public static Guid? Parse(string? key) => key == EveryoneKey ? Audience.Public.Id : Guid.TryParse(key, out var id) ? id : null;
}
