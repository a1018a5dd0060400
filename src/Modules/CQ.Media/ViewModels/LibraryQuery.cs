using CQ.Media.Services;

namespace CQ.Media.ViewModels;

/// <summary>What the library is asked for, as in its address.</summary>
public sealed class LibraryQuery
{
    /// <summary>Key of a library: <c>secteur</c>, or the id of a council or group.</summary>
    public string? Lieu { get; set; }

    public Guid? Dossier { get; set; }

    public string? Q { get; set; }

    /// <summary><c>sans-texte</c>, <c>inutilises</c> or <c>miens</c>.</summary>
    public string? Filtre { get; set; }

    /// <summary><c>grille</c>; else a list.</summary>
    public string? Vue { get; set; }

    /// <summary>Where the page begins.</summary>
    public string? Apres { get; set; }

    public MediaFilter Filter => Filtre switch
    {
        "sans-texte" => MediaFilter.LacksAlt,
        "inutilises" => MediaFilter.Unused,
        "miens" => MediaFilter.Mine,
        _ => MediaFilter.None,
    };

    /// <summary>Neither searched nor filtered: one folder is shown.</summary>
    public bool IsFolder => Filter == MediaFilter.None && string.IsNullOrWhiteSpace(Q);
}
