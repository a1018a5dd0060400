using System.Text.Json.Serialization;

namespace CQ.Publishing.Models;

/// <summary>Where a page is found besides the page above it. Stored by its name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageMenu>))]
public enum PageMenu
{
    None,

    /// <summary>Head of every page; of the sector's own pages only.</summary>
    Main,

    /// <summary>Foot of every page; of the sector's own pages only.</summary>
    Foot,

    /// <summary>« À propos » of its quartier.</summary>
    About,
}
