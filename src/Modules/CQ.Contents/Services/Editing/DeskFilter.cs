using CQ.Contents.Models;

namespace CQ.Contents.Services.Editing;

/// <summary>What the list of the desk is narrowed to; as it stands in the address.</summary>
/// <param name="Type">Segment of a type.</param>
/// <param name="State">Key of <see cref="States"/>.</param>
/// <param name="Place">Slug of a quartier, or <c>secteur</c>.</param>
/// <param name="Readers"><c>tous</c> or <c>prive</c>.</param>
public sealed record DeskFilter(string? Type, string? State, string? Place, string? Readers, string? Language, bool Mine, string? Words)
{
    public const string Sector = "secteur";
    public const string Everyone = "tous";
    public const string Private = "prive";
    public const string Changed = "modifie";
    public const string Archived = "archive";

    public static IReadOnlyList<(string Key, string Label, ContentState? State)> States { get; } =
    [
        ("brouillon", "Brouillons", ContentState.Draft),
        ("relecture", "À relire", ContentState.InReview),
        ("programme", "Programmés", ContentState.Scheduled),
        ("publie", "Publiés", ContentState.Published),
        (Changed, "Avec des changements en attente", null),
        ("termine", "Publication terminée", ContentState.Expired),
        (Archived, "Archivés", ContentState.Archived),
    ];

    public bool IsEmpty => Route().Count == 0;

    /// <summary>Beyond type and state, which stand open.</summary>
    public bool HasMore => Place is not null || Readers is not null || Language is not null;

    public Dictionary<string, string> Route()
    {
        var route = new Dictionary<string, string>();
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                route[key] = value;
        }

        Add("type", Type);
        Add("etat", State);
        Add("lieu", Place);
        Add("lecteurs", Readers);
        Add("langue", Language);
        Add("a-moi", Mine ? "oui" : null);
        Add("mots", Words);
        return route;
    }
}
