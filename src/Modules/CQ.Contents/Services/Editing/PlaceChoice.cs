using CQ.Abstractions.People;
using CQ.Contents.Models;

namespace CQ.Contents.Services.Editing;

/// <summary>An answer to « Où paraît-il ? ».</summary>
/// <param name="Group">Heading of the answers of its sort; empty without.</param>
public sealed record PlaceChoice(Guid? CouncilId, Guid? GroupId, bool OnHome, bool OnPlace, string Label, string Group)
{
    public string Key => KeyOf(CouncilId, GroupId, OnHome, OnPlace);

    public static string KeyOf(Guid? councilId, Guid? groupId, bool onHome, bool onPlace) => (councilId, groupId) switch
    {
        (_, { } group) => $"groupe:{group}",
        ({ } council, _) => (onHome, onPlace) switch
        {
            (true, false) => $"accueil:{council}",
            (true, true) => $"quartier-accueil:{council}",
            _ => $"quartier:{council}",
        },
        _ => "secteur",
    };

    public static string KeyOf(Placement place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return KeyOf(place.CouncilId, place.GroupId, place.OnHome, place.OnPlace);
    }

    /// <summary>The place that a key names, whether or not it was offered: the desk says whether one may write there.</summary>
    public static Placement? Parse(string? key)
    {
        if (key == "secteur")
            return Placement.Sector;
        var colon = key?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || !Guid.TryParse(key![(colon + 1)..], out var id))
            return null;
        var everyone = Audience.Public.Id;
        return key[..colon] switch
        {
            "groupe" => new Placement(null, id, everyone),
            "quartier" => new Placement(id, null, everyone),
            "quartier-accueil" => new Placement(id, null, everyone, OnHome: true),
            "accueil" => new Placement(id, null, everyone, OnHome: true, OnPlace: false),
            _ => null,
        };
    }
}
