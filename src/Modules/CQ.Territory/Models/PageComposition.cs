using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>That a page was composed by its editors. Each change counts its version up, so that two who compose at once do not undo each other.</summary>
public sealed class PageComposition : TenantOwned, IVersioned
{
    /// <summary><see cref="HomePage"/>, or the id of a quartier.</summary>
    public required string Page { get; init; }

    public DateTimeOffset ComposedAt { get; set; }

    public long Version { get; private set; }

    public const string HomePage = "accueil";

    public static string Of(Guid neighbourhoodId) => neighbourhoodId.ToString("D");
}
