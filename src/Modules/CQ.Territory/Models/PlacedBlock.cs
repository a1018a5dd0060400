using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A place on a composed page: a module's block by its key, or a text or picture of the editors' own, which may be for the council's members alone.</summary>
public sealed class PlacedBlock : TenantOwned, IAudienceBearing, IVersioned
{
    /// <summary>Kind of its references.</summary>
    public const string SubjectKind = "PageBlock";

    public required Guid CompositionId { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Key of a module's block, else the id: unique on the page.</summary>
    public required string Key { get; init; }

    public BlockLayer Layer { get; set; }

    public int Position { get; set; }

    public bool Visible { get; set; } = true;

    public string Title { get; set; } = "";

    /// <summary>The text in Markdown, or the caption of the picture.</summary>
    public string Body { get; set; } = "";

    /// <summary>Address in the media library: <c>~/fichiers/{id}/{name}</c>.</summary>
    public string Picture { get; set; } = "";

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string Alt { get; set; } = "";

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public long Version { get; private set; }
}
